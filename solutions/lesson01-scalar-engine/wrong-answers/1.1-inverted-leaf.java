// WRONG 1.1 isLeaf
// BECAUSE the answer is turned round: a leaf is a value without operands
return !operands.isEmpty();
