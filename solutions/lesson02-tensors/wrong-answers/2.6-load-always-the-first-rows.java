// WRONG 2.6 load
// BECAUSE every tile was filled with the first rows of y: its own begin at tile.k
for (int i = 0; i < tile.depth; i++) {
  int at = right.offset() + i * right.stride(0) + tile.column * right.stride(1);
  elements.copyRow(y, at, right.stride(1), tile.rows[i], 0, 1, tile.width);
}
