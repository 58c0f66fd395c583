// WRONG 2.2 expandedStrides
// BECAUSE the old axes were put in front: new axes come before them
int[] result = new int[to.rank()];
for (int axis = 0; axis < shape.rank(); axis++) {
  if (shape.size(axis) != 1) {
    result[axis] = strides[axis];
  }
}
return result;
