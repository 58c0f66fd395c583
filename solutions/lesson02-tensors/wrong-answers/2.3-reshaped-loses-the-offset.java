// WRONG 2.3 reshaped
// BECAUSE the new layout begins at 0: begin at this layout's offset
if (isContiguous()) {
  return Layout.contiguous(to);
}
int[] steps = Strides.regroup(shape, strides, to);
return steps == null ? null : new Layout(to, steps, offset);
