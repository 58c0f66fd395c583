// WRONG 2.1 contiguousStrides
// BECAUSE the strides grow from the first axis on: steps of 1 belong to the last axis
int[] strides = new int[shape.rank()];
int stride = 1;
for (int axis = 0; axis < shape.rank(); axis++) {
  strides[axis] = stride;
  stride *= Math.max(shape.size(axis), 1);
}
return strides;
