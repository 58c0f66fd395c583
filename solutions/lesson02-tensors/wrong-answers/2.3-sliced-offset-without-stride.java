// WRONG 2.3 sliced
// BECAUSE start counts positions, the offset counts elements: multiply start by the stride
int count = (end - start + step - 1) / step;
int[] steps = strides.clone();
steps[axis] *= step;
return new Layout(shape.with(axis, count), steps, offset + start);
