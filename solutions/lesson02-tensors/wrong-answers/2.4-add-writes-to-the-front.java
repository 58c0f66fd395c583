// WRONG 2.4 add
// BECAUSE the results went to the front of z: x, y and z have the same index
for (int i = from; i < to; i++) {
  z[i - from] = x[i] + y[i];
}
