// WRONG 2.5 largest
// BECAUSE Double.MIN_VALUE is the smallest number above 0: begin with minus infinity
double result = Double.MIN_VALUE;
for (int i = from; i < to; i++) {
  result = Math.max(result, x[i]);
}
return result;
