// WRONG 2.14 replace
// BECAUSE the operation saved what was then overwritten: give it copyOf(x)
check(x);
Tensor result = operation.apply(x);
write(x, result);
takeOver(x, result);
return x;
