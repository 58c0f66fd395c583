// WRONG 1.12 div
// BECAUSE the second term of the quotient rule has a minus: (x' y - x y') / y^2
double quotient = value / other.value;
double slope = (tangent + quotient * other.tangent) / other.value;
return new Dual(quotient, slope);
