// WRONG 2.14 backward
// BECAUSE the two gradients changed places: the old tensor is input 0, the new elements are input 1
Tensor old = context.needsGradient(0) ? Tensor.where(kept(), gradient, 0) : null;
Tensor written = context.needsGradient(1) ? writtenPart(gradient) : null;
return new Tensor[] {written, old};
