// WRONG 2.1 indexOf
// BECAUSE the sizes give the index of a contiguous layout only: use the strides
int index = 0;
for (int axis = 0; axis < position.length; axis++) {
  index = index * shape.size(axis) + position[axis];
}
return offset + index;
