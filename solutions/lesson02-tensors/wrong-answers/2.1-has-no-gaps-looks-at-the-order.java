// WRONG 2.1 hasNoGaps
// BECAUSE falling strides leave room for gaps: each must be the product of the sizes after it
int last = 1;
for (int axis = strides.length - 1; axis >= 0; axis--) {
  if (shape.size(axis) > 1) {
    if (strides[axis] < last) {
      return false;
    }
    last = strides[axis];
  }
}
return true;
