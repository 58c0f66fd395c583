// WRONG 2.12 checkSingle
// BECAUSE a tensor without elements got through: refuse every count but one
if (output.numel() > 1) {
  throw new IllegalArgumentException(
      "backward() needs a tensor of one element, and this one has shape " + output.shape());
}
