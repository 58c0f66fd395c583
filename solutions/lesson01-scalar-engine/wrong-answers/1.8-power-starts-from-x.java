// WRONG 1.8 power
// BECAUSE it started from x and multiplied n more times, which is x^(n+1): start from 1
Value product = x;
for (int i = 0; i < n; i++) {
  product = product.mul(x);
}
return product;
