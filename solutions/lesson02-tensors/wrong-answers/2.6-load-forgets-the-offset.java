// WRONG 2.6 load
// BECAUSE the matrix was taken to begin at index 0: begin at right.offset()
for (int i = 0; i < tile.depth; i++) {
  int at = (tile.k + i) * right.stride(0) + tile.column * right.stride(1);
  elements.copyRow(y, at, right.stride(1), tile.rows[i], 0, 1, tile.width);
}
