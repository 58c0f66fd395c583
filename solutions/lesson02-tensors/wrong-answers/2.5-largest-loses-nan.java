// WRONG 2.5 largest
// BECAUSE x > y is false if one is NaN, so NaN never won: Math.max keeps it
double result = x[from];
for (int i = from + 1; i < to; i++) {
  if (x[i] > result) {
    result = x[i];
  }
}
return result;
