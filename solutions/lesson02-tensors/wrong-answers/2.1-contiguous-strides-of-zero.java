// WRONG 2.1 contiguousStrides
// BECAUSE an empty axis made the strides before it 0: count a size of 0 as 1
int[] strides = new int[shape.rank()];
int stride = 1;
for (int axis = shape.rank() - 1; axis >= 0; axis--) {
  strides[axis] = stride;
  stride *= shape.size(axis);
}
return strides;
