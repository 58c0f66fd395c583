// WRONG 2.4 nextRow
// BECAUSE a wheel of size n has the positions 0 to n - 1: turn the next as soon as it shows n
for (int axis = axes - 1; axis >= 0; axis--) {
  if (position[axis] < sizes[axis]) {
    position[axis]++;
    start += strides[axis];
    return;
  }
  start -= sizes[axis] * strides[axis];
  position[axis] = 0;
}
