// WRONG 2.3 sliced
// BECAUSE the step took the stride's place: multiply the stride by it
int count = (end - start + step - 1) / step;
int[] steps = strides.clone();
steps[axis] = step;
return new Layout(shape.with(axis, count), steps, offset + start * strides[axis]);
