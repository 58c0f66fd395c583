// WRONG 2.14 replace
// BECAUSE the elements changed, but not what they come from: takeOver(x, result)
check(x);
Tensor result = operation.apply(copyOf(x));
write(x, result);
return x;
