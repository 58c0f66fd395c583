// WRONG 2.14 backward
// BECAUSE the old tensor got a gradient for elements that were overwritten: only where kept() is true
Tensor written = context.needsGradient(1) ? writtenPart(gradient) : null;
return new Tensor[] {gradient, written};
