// WRONG 2.4 copy
// BECAUSE the first index was multiplied by the stride too: only i is
for (int i = 0; i < n; i++) {
  z[start + i * step] = x[(at + i) * stride];
}
