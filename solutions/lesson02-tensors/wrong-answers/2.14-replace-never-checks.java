// WRONG 2.14 replace
// BECAUSE it changed what must not be changed: check(x) first
Tensor result = operation.apply(copyOf(x));
write(x, result);
takeOver(x, result);
return x;
