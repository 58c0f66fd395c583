// WRONG 2.1 hasNoGaps
// BECAUSE the stride of an axis of size 1 was compared too: pass over such an axis
return Arrays.equals(strides, contiguousStrides(shape));
