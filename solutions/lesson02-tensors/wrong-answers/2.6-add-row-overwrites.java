// WRONG 2.6 addRow
// BECAUSE the row replaced what z held: accumulate with +=
for (int j = 0; j < n; j++) {
  z[j] = a * row[j];
}
