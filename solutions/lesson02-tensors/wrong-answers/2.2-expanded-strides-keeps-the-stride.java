// WRONG 2.2 expandedStrides
// BECAUSE an axis that grew from 1 walks on into other elements: its stride is 0
int[] result = new int[to.rank()];
int added = to.rank() - shape.rank();
for (int axis = added; axis < to.rank(); axis++) {
  result[axis] = strides[axis - added];
}
return result;
