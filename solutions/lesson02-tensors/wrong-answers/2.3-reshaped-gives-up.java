// WRONG 2.3 reshaped
// BECAUSE every layout with gaps was refused: regroup finds strides for many of them
if (isContiguous()) {
  return new Layout(to, contiguousStrides(to), offset);
}
return null;
