// WRONG 2.8 requiresGrad
// BECAUSE a result was told to forget its history without an error: refuse requiresGrad(false)
if (wanted && !dtype().isFloating()) {
  throw new IllegalArgumentException("%s has no gradient: use to(FLOAT32)".formatted(dtype()));
}
wantsGrad = wanted && isLeaf();
return this;
