// WRONG 2.5 addRows
// BECAUSE the first row was added to itself: go on with the second
load(x, strip.at, sum, strip.width);
for (int i = 0; i < strip.rows; i++) {
  load(x, strip.at + i * strip.distance, row, strip.width);
  addRow.run(sum, row, sum, 0, strip.width);
}
