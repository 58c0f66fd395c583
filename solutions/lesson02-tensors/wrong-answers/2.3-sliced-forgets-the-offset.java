// WRONG 2.3 sliced
// BECAUSE the slice of a slice begins at 0 again: add to the offset that is there
int count = (end - start + step - 1) / step;
int[] steps = strides.clone();
steps[axis] *= step;
return new Layout(shape.with(axis, count), steps, start * strides[axis]);
