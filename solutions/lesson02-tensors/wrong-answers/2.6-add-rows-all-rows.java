// WRONG 2.6 addRows
// BECAUSE the loop ran to the end of the array: a tile at the edge has only `depth` rows
for (int k = 0; k < rows.length; k++) {
  addRow(x[Math.min(at + k * step, x.length - 1)], (double[]) rows[k], z, n);
}
