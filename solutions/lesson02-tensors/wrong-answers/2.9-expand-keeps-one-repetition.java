// WRONG 2.9 expand
// BECAUSE the gradient of one repetition was kept, the others were lost: add up all of them
Tensor one = gradient;
while (one.dim() > from.rank()) {
  one = one.select(0, 0);
}
for (int axis = 0; axis < from.rank(); axis++) {
  one = one.slice(axis, 0, from.size(axis));
}
return one;
