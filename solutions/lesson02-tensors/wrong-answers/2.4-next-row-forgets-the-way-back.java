// WRONG 2.4 nextRow
// BECAUSE a wheel went back to 0 but start did not: take off its size times its stride
for (int axis = axes - 1; axis >= 0; axis--) {
  start += strides[axis];
  position[axis]++;
  if (position[axis] < sizes[axis]) {
    return;
  }
  position[axis] = 0;
}
