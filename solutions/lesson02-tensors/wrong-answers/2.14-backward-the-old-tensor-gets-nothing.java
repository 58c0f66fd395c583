// WRONG 2.14 backward
// BECAUSE the old tensor got no gradient: where kept() is true, the elements are still its own
return new Tensor[] {null, writtenPart(gradient)};
