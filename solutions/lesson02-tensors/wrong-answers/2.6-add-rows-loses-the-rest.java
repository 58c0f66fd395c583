// WRONG 2.6 addRows
// BECAUSE the last few rows do not fill a group of four: add them one by one
for (int k = 0; k + 4 <= depth; k += 4) {
  int i = at + k * step;
  addRow(x[i], (double[]) rows[k], z, n);
  addRow(x[i + step], (double[]) rows[k + 1], z, n);
  addRow(x[i + 2 * step], (double[]) rows[k + 2], z, n);
  addRow(x[i + 3 * step], (double[]) rows[k + 3], z, n);
}
