// WRONG 2.3 sliced
// BECAUSE the division rounded down and lost the last position: round up
int count = (end - start) / step;
int[] steps = strides.clone();
steps[axis] *= step;
return new Layout(shape.with(axis, count), steps, offset + start * strides[axis]);
