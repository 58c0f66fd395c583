// WRONG 2.6 load
// BECAUSE y may be transposed or a part of another matrix: use its strides
for (int i = 0; i < tile.depth; i++) {
  int at = right.offset() + (tile.k + i) * columns + tile.column;
  elements.copyRow(y, at, 1, tile.rows[i], 0, 1, tile.width);
}
