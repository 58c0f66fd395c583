package gradus.figures.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The line along which a function, known on a grid, is 0: marching squares.
 *
 * <p>Each cell of the grid is crossed by the line where its corners have different signs. In every
 * cell the line is walked so that the positive side lies on the same hand; what leaves one cell
 * then enters the next, and the pieces join into closed rings. A border of negative cells without
 * width closes the rings along the edge of the grid.
 *
 * <p>Source: Lorensen and Cline, "Marching Cubes", 1987, in the plane.
 */
final class Contour {
  private final Grid grid;
  private final List<int[]> rings;

  private Contour(Grid grid, List<int[]> rings) {
    this.grid = grid;
    this.rings = rings;
  }

  /** Finds the line; {@code values[i][j]} is the function at {@code xs[j]} and {@code ys[i]}. */
  static Contour of(double[] xs, double[] ys, double[][] values) {
    Grid grid = new Grid(xs, ys, values);
    return new Contour(grid, join(grid.steps()));
  }

  /** Follows the steps from edge to edge until each ring is closed. */
  private static List<int[]> join(int[] next) {
    List<int[]> rings = new ArrayList<>();
    int[] ring = new int[next.length];
    for (int start = 0; start < next.length; start++) {
      int length = 0;
      int edge = start;
      while (next[edge] >= 0) {
        ring[length++] = edge;
        int following = next[edge];
        next[edge] = -1;
        edge = following;
      }
      if (length > 0) {
        rings.add(Arrays.copyOf(ring, length));
      }
    }
    return rings;
  }

  /** Returns the closed outlines of all that is positive, as a path. */
  String outline() {
    PathData path = new PathData();
    for (int[] ring : rings) {
      for (int i = 0; i < ring.length; i++) {
        to(path, ring[i], i > 0);
      }
      path.close();
    }
    return path.toString();
  }

  /** Returns the line itself, without the edge of the grid, as a path. */
  String boundary() {
    PathData path = new PathData();
    for (int[] ring : rings) {
      boolean down = false;
      for (int i = 0; i < ring.length; i++) {
        int next = ring[(i + 1) % ring.length];
        if (grid.inBorder(ring[i], next)) {
          down = false;
          continue;
        }
        if (!down) {
          to(path, ring[i], false);
        }
        to(path, next, true);
        down = true;
      }
    }
    return path.toString();
  }

  private void to(PathData path, int edge, boolean drawing) {
    double x = grid.x(edge);
    double y = grid.y(edge);
    if (drawing) {
      path.line(x, y);
    } else {
      path.move(x, y);
    }
  }
}
