// WRONG 2.12 checkSingle
// BECAUSE a tensor of shape (1) was refused: count the elements, not the axes
if (output.dim() > 0) {
  throw new IllegalArgumentException(
      "backward() needs a tensor of one element, and this one has shape " + output.shape());
}
