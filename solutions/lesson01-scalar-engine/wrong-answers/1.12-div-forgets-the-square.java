// WRONG 1.12 div
// BECAUSE the quotient rule divides by y^2, not by y
double slope = (tangent * other.value - value * other.tangent) / other.value;
return new Dual(value / other.value, slope);
