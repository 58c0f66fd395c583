// WRONG 1.12 mul
// BECAUSE each tangent met its own number: the product rule crosses them, x' y + x y'
double slope = tangent * value + other.tangent * other.value;
return new Dual(value * other.value, slope);
