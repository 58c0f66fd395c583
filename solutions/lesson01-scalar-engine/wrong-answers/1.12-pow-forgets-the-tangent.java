// WRONG 1.12 pow
// BECAUSE it forgot what x itself brings along: multiply the slope by the tangent
double slope = exponent == 0 ? 0 : exponent * Math.pow(value, exponent - 1);
return new Dual(Math.pow(value, exponent), slope);
