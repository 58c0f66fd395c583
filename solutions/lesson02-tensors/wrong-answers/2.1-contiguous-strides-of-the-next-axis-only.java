// WRONG 2.1 contiguousStrides
// BECAUSE a stride is the product of all the sizes after it, not the next one alone: multiply on
int[] strides = new int[shape.rank()];
for (int axis = 0; axis < shape.rank(); axis++) {
  strides[axis] = axis == shape.rank() - 1 ? 1 : Math.max(shape.size(axis + 1), 1);
}
return strides;
