// WRONG 1.5 rsub
// BECAUSE c - x became a plain number without operands: compute it with Value's methods
return of(constant - data);
