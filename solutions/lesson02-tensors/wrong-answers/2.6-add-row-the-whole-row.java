// WRONG 2.6 addRow
// BECAUSE all of the row was added: only the first n elements are wanted
for (int j = 0; j < row.length; j++) {
  z[j] += a * row[j];
}
