// WRONG 2.8 requiresGrad
// BECAUSE it ignored wanted: requiresGrad(false) has to switch a leaf off
if (wanted && !dtype().isFloating()) {
  throw new IllegalArgumentException("%s has no gradient: use to(FLOAT32)".formatted(dtype()));
}
if (!isLeaf() && !wanted) {
  throw new IllegalStateException(
      "the result of %s cannot be switched off: use detach()".formatted(gradFn().name()));
}
wantsGrad = true;
return this;
