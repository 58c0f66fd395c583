// WRONG 2.4 add
// BECAUSE the loop began at index 0: a run begins at `from`
for (int i = 0; i < to; i++) {
  z[i] = x[i] + y[i];
}
