// WRONG 2.4 add
// BECAUSE `to` is the first index behind the run: stop before it
for (int i = from; i <= to && i < z.length; i++) {
  z[i] = x[i] + y[i];
}
