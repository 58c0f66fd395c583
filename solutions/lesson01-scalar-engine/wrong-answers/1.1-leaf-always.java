// WRONG 1.1 isLeaf
// BECAUSE everything counts as a leaf: ask whether it has operands
return true;
