// WRONG 2.14 replace
// BECAUSE the result was returned and x left as it was: in place means x itself
check(x);
return operation.apply(copyOf(x));
