// WRONG 2.8 requiresGrad
// BECAUSE whole numbers were let through: only a dtype that isFloating() can have a gradient
if (!isLeaf() && !wanted) {
  throw new IllegalStateException(
      "the result of %s cannot be switched off: use detach()".formatted(gradFn().name()));
}
wantsGrad = wanted && isLeaf();
return this;
