// WRONG 2.8 requiresGrad
// BECAUSE a copy was switched on: set wantsGrad of this tensor, and return this
if (wanted && !dtype().isFloating()) {
  throw new IllegalArgumentException("%s has no gradient: use to(FLOAT32)".formatted(dtype()));
}
if (!isLeaf() && !wanted) {
  throw new IllegalStateException(
      "the result of %s cannot be switched off: use detach()".formatted(gradFn().name()));
}
Tensor copy = new Tensor(array);
copy.wantsGrad = wanted;
return copy;
