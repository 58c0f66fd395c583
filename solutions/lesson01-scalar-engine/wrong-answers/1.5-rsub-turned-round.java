// WRONG 1.5 rsub
// BECAUSE rsub computed x - c: the constant stands on the left, c - x
return sub(of(constant));
