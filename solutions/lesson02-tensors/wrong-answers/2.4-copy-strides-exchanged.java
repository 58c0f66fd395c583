// WRONG 2.4 copy
// BECAUSE the strides are exchanged: `stride` is for x, `step` for z
for (int i = 0; i < n; i++) {
  z[start + i * stride] = x[at + i * step];
}
