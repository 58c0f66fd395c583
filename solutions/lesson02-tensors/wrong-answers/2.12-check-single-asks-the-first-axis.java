// WRONG 2.12 checkSingle
// BECAUSE it asked for the size of axis 0, which shape () has not: ask for numel()
if (output.size(0) != 1) {
  throw new IllegalArgumentException(
      "backward() needs a tensor of one element, and this one has shape " + output.shape());
}
