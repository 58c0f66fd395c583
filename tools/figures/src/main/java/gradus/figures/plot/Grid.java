package gradus.figures.plot;

import java.util.Arrays;

/**
 * The cells of a {@link Contour}: corners, edges between two corners, and the steps across a cell.
 *
 * <p>A border of corners is added on all four sides, negative and at the same place as their inner
 * neighbours. An edge is known by a number: those along a row first, then those down a column.
 */
final class Grid {
  private static final double OUTSIDE = -1;

  private final double[] xs;
  private final double[] ys;
  private final double[][] values;
  private final int width;
  private final int height;

  Grid(double[] xs, double[] ys, double[][] values) {
    this.xs = xs;
    this.ys = ys;
    this.values = values;
    this.width = xs.length + 2;
    this.height = ys.length + 2;
  }

  /** Returns, for each edge, the edge that the line reaches next across one cell, or -1. */
  int[] steps() {
    int[] next = new int[2 * width * height];
    Arrays.fill(next, -1);
    for (int row = 0; row + 1 < height; row++) {
      for (int column = 0; column + 1 < width; column++) {
        cross(next, row, column);
      }
    }
    return next;
  }

  /** Goes round a cell, and leads the line from where the sign falls to where it rises. */
  private void cross(int[] next, int row, int column) {
    double[] corners = {
      value(row, column), value(row, column + 1), value(row + 1, column + 1), value(row + 1, column)
    };
    int[] edges = {
      along(row, column), down(row, column + 1), along(row + 1, column), down(row, column)
    };
    // Where opposite corners are alike, the middle decides which of the two pairs is joined.
    boolean joined = corners[0] + corners[1] + corners[2] + corners[3] > 0;
    for (int i = 0; i < 4; i++) {
      if (corners[i] > 0 && corners[(i + 1) % 4] <= 0) {
        int turn = joined ? 1 : 3;
        int j = (i + turn) % 4;
        while (!(corners[j] <= 0 && corners[(j + 1) % 4] > 0)) {
          j = (j + turn) % 4;
        }
        next[edges[i]] = edges[j];
      }
    }
  }

  /** Returns where the line crosses an edge. */
  double x(int edge) {
    int row = row(edge);
    int column = column(edge);
    double x = at(xs, column);
    return isDown(edge) ? x : between(x, at(xs, column + 1), share(row, column, row, column + 1));
  }

  /** Returns where the line crosses an edge. */
  double y(int edge) {
    int row = row(edge);
    int column = column(edge);
    double y = at(ys, row);
    return isDown(edge) ? between(y, at(ys, row + 1), share(row, column, row + 1, column)) : y;
  }

  /** Returns whether the step from one edge to the next crosses a cell of the added border. */
  boolean inBorder(int edge, int next) {
    int row = Math.min(row(edge), row(next));
    int column = Math.min(column(edge), column(next));
    return row == 0 || row == height - 2 || column == 0 || column == width - 2;
  }

  private double value(int row, int column) {
    boolean inside = row > 0 && row <= ys.length && column > 0 && column <= xs.length;
    return inside ? values[row - 1][column - 1] : OUTSIDE;
  }

  private static double at(double[] places, int index) {
    return places[Math.max(0, Math.min(places.length - 1, index - 1))];
  }

  private double share(int row, int column, int nextRow, int nextColumn) {
    double here = value(row, column);
    return here / (here - value(nextRow, nextColumn));
  }

  private static double between(double a, double b, double share) {
    return a + share * (b - a);
  }

  private int along(int row, int column) {
    return row * width + column;
  }

  private int down(int row, int column) {
    return width * height + row * width + column;
  }

  private boolean isDown(int edge) {
    return edge >= width * height;
  }

  private int row(int edge) {
    return edge % (width * height) / width;
  }

  private int column(int edge) {
    return edge % width;
  }
}
