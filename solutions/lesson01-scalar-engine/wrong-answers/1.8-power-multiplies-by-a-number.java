// WRONG 1.8 power
// BECAUSE it multiplied by the number data(), a constant to the graph: multiply by x
Value product = Value.of(1);
for (int i = 0; i < n; i++) {
  product = product.mul(x.data());
}
return product;
