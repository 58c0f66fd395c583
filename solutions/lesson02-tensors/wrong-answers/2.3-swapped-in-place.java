// WRONG 2.3 swapped
// BECAUSE the strides of the original were changed: swap in a clone()
int[] sizes = shape.sizes();
sizes[a] = shape.size(b);
sizes[b] = shape.size(a);
int step = strides[a];
strides[a] = strides[b];
strides[b] = step;
return new Layout(Shape.of(sizes), strides, offset);
