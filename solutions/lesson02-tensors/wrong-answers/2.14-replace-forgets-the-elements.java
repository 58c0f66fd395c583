// WRONG 2.14 replace
// BECAUSE x has the history of the result, but its own old elements: write(x, result)
check(x);
Tensor result = operation.apply(copyOf(x));
takeOver(x, result);
return x;
