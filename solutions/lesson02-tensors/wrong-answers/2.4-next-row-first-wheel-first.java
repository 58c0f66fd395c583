// WRONG 2.4 nextRow
// BECAUSE the first wheel turned fastest: begin with the one before the row's axis
for (int axis = 0; axis < axes; axis++) {
  start += strides[axis];
  position[axis]++;
  if (position[axis] < sizes[axis]) {
    return;
  }
  start -= sizes[axis] * strides[axis];
  position[axis] = 0;
}
