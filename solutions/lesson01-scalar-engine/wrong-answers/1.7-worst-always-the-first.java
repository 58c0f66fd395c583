// WRONG 1.7 worst
// BECAUSE it returned the first operand, however wrong the others are: compare them all
return operands.get(0);
