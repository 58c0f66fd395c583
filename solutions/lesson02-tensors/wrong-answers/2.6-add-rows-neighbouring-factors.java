// WRONG 2.6 addRows
// BECAUSE the factors were taken from neighbours: they lie `step` apart in x
for (int k = 0; k < depth; k++) {
  addRow(x[at + k], (double[]) rows[k], z, n);
}
