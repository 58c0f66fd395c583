// WRONG 1.1 isLeaf
// BECAUSE a leaf was told by its missing name: ask whether it has operands
return label.isEmpty();
