// WRONG 2.14 replace
// BECAUSE it checked after writing, when the harm was done: check first
Tensor result = operation.apply(copyOf(x));
write(x, result);
check(x);
takeOver(x, result);
return x;
