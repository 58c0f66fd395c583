// WRONG 2.5 sum
// BECAUSE the last few elements do not fill a group of four: add them one by one
double sum = 0;
for (int i = from; i <= to - 4; i += 4) {
  sum += (x[i] + x[i + 1]) + (x[i + 2] + x[i + 3]);
}
return sum;
