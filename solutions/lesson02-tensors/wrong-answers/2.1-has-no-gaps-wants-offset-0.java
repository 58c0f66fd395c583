// WRONG 2.1 hasNoGaps
// BECAUSE only a layout at offset 0 passes: the first element may lie anywhere
int expected = 1;
for (int axis = strides.length - 1; axis >= 0; axis--) {
  if (shape.size(axis) > 1 && strides[axis] != expected) {
    return false;
  }
  expected *= shape.size(axis);
}
return offset == 0;
