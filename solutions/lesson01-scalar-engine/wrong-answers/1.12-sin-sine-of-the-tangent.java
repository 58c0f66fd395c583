// WRONG 1.12 sin
// BECAUSE it took the cosine of the tangent: the tangent is cos(x) * x'
return new Dual(Math.sin(value), Math.cos(tangent));
