// WRONG 2.3 reshaped
// BECAUSE a layout with gaps got strides without: ask isContiguous() first
return new Layout(to, contiguousStrides(to), offset);
