// WRONG 1.12 pow
// BECAUSE it forgot what x itself brings along: multiply the slope by the tangent
double slope = n == 0 ? 0 : n * Math.pow(value, n - 1);
return new Dual(Math.pow(value, n), slope);
