// WRONG 2.14 backward
// BECAUSE the gradient was cleared before the new elements got theirs: use gradient itself
Tensor rest = Tensor.where(kept(), gradient, 0);
return new Tensor[] {rest, writtenPart(rest)};
