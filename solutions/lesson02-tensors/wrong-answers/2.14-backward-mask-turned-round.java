// WRONG 2.14 backward
// BECAUSE the old tensor got the gradient where it was overwritten: kept() is true where it was not
Tensor written = context.needsGradient(1) ? writtenPart(gradient) : null;
return new Tensor[] {Tensor.where(kept(), 0, gradient), written};
