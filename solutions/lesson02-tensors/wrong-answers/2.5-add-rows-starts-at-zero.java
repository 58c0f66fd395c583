// WRONG 2.5 addRows
// BECAUSE it began with zeros, right for sums alone: begin with the first row
for (int i = 0; i < strip.rows; i++) {
  load(x, strip.at + i * strip.distance, row, strip.width);
  addRow.run(sum, row, sum, 0, strip.width);
}
