// WRONG 1.12 mul
// BECAUSE half of the product rule is missing: x' y + x y'
return new Dual(value * other.value, tangent * other.value);
