// WRONG 2.14 backward
// BECAUSE the new elements got the gradient of the whole tensor: theirs is a part, writtenPart(...)
return new Tensor[] {Tensor.where(kept(), gradient, 0), gradient};
