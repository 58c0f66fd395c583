// WRONG 2.2 expandedStrides
// BECAUSE these are the strides of a copy: take those of this layout, and 0 where it repeats
return contiguousStrides(to);
