// WRONG 2.1 indexOf
// BECAUSE the index begins at 0: begin at the offset
int index = 0;
for (int axis = 0; axis < position.length; axis++) {
  index += position[axis] * strides[axis];
}
return index;
