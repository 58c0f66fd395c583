// WRONG 2.4 copy
// BECAUSE neighbours were copied: element i lies i strides from the first
for (int i = 0; i < n; i++) {
  z[start + i] = x[at + i];
}
