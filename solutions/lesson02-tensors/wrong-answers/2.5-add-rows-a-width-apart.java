// WRONG 2.5 addRows
// BECAUSE rows begin `distance` apart, even where only a strip of each counts
load(x, strip.at, sum, strip.width);
for (int i = 1; i < strip.rows; i++) {
  load(x, strip.at + i * strip.width, row, strip.width);
  addRow.run(sum, row, sum, 0, strip.width);
}
