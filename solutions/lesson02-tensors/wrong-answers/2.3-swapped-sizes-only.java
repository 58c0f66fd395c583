// WRONG 2.3 swapped
// BECAUSE the sizes were swapped, the strides were not: swap both
int[] sizes = shape.sizes();
sizes[a] = shape.size(b);
sizes[b] = shape.size(a);
return new Layout(Shape.of(sizes), strides, offset);
