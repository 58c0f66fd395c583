// WRONG 2.5 largest
// BECAUSE all elements may be negative: begin with minus infinity
double result = 0;
for (int i = from; i < to; i++) {
  result = Math.max(result, x[i]);
}
return result;
