// WRONG 2.6 multiplyTiles
// BECAUSE tiles that are not full were left out: make the last ones smaller
int width = Math.min(TILE_COLUMNS, columns);
int depth = Math.min(TILE_ROWS, inner);
for (int column = 0; column + width <= columns; column += width) {
  for (int k = 0; k + depth <= inner; k += depth) {
    Tile tile = new Tile(rows, k, depth, column, width);
    load(tile);
    addProduct(tile, from, to);
  }
}
