// WRONG 2.6 multiplyTiles
// BECAUSE the last tile was taken for a full one: only what is left belongs to it
int width = Math.min(TILE_COLUMNS, columns);
int depth = Math.min(TILE_ROWS, inner);
for (int column = 0; column < columns; column += TILE_COLUMNS) {
  for (int k = 0; k < inner; k += TILE_ROWS) {
    Tile tile = new Tile(rows, k, depth, column, width);
    load(tile);
    addProduct(tile, from, to);
  }
}
