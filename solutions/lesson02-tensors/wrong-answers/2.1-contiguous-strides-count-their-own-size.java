// WRONG 2.1 contiguousStrides
// BECAUSE each stride contains its own axis: store it before you multiply by that size
int[] strides = new int[shape.rank()];
int stride = 1;
for (int axis = shape.rank() - 1; axis >= 0; axis--) {
  stride *= Math.max(shape.size(axis), 1);
  strides[axis] = stride;
}
return strides;
