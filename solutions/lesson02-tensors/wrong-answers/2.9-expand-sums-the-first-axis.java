// WRONG 2.9 expand
// BECAUSE only new axes in front were summed, not those of size 1: sumTo(from) knows them all
Tensor sum = gradient;
while (sum.dim() > from.rank()) {
  sum = sum.sum(0, false);
}
return sum;
