// WRONG 2.14 backward
// BECAUSE the new elements got no gradient: theirs is the one at their places, writtenPart(gradient)
return new Tensor[] {Tensor.where(kept(), gradient, 0), null};
