// WRONG 2.14 backward
// BECAUSE the two gradients changed places: the old tensor is input 0, the new elements are input 1
return new Tensor[] {writtenPart(gradient), Tensor.where(kept(), gradient, 0)};
