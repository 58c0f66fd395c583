// WRONG 1.6 exp
// BECAUSE the gradient does not pass exp: give the new value its operand and rule
return of(Math.exp(data));
