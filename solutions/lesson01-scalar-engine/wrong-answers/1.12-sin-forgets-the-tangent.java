// WRONG 1.12 sin
// BECAUSE it forgot what x itself brings along: the tangent is cos(x) * x'
return new Dual(Math.sin(value), Math.cos(value));
