// WRONG 1.12 div
// BECAUSE the tangent is not x' / y': it is (x' y - x y') / y^2
return new Dual(value / other.value, tangent / other.tangent);
