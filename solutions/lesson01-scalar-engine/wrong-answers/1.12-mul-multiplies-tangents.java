// WRONG 1.12 mul
// BECAUSE the tangent is not x' * y': by the product rule it is x' y + x y'
return new Dual(value * other.value, tangent * other.tangent);
