// WRONG 2.3 swapped
// BECAUSE the second assignment read what the first had just written: keep the old values
int[] sizes = shape.sizes();
int[] steps = strides.clone();
sizes[a] = sizes[b];
sizes[b] = sizes[a];
steps[a] = steps[b];
steps[b] = steps[a];
return new Layout(Shape.of(sizes), steps, offset);
