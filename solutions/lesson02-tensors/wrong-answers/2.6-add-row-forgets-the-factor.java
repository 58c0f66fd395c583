// WRONG 2.6 addRow
// BECAUSE the row was added once: multiply each element by a
for (int j = 0; j < n; j++) {
  z[j] += row[j];
}
