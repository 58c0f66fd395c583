// WRONG 2.12 checkSingle
// BECAUSE the message does not say what was given: put output.shape() into it
if (output.numel() != 1) {
  throw new IllegalArgumentException("backward() needs a tensor of one element: pass a cotangent");
}
