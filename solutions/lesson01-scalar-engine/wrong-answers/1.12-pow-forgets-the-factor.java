// WRONG 1.12 pow
// BECAUSE the factor n is missing: d(x^n)/dx = n x^(n-1)
double slope = n == 0 ? 0 : Math.pow(value, n - 1);
return chain(Math.pow(value, n), slope);
