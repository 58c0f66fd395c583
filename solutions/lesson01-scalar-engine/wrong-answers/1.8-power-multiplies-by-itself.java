// WRONG 1.8 power
// BECAUSE it multiplied the product by itself: multiply it by x
Value product = x;
for (int i = 1; i < n; i++) {
  product = product.mul(product);
}
return product;
