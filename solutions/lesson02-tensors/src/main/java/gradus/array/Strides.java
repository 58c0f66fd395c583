package gradus.array;

/** The harder questions about strides, which a view or a kernel asks now and then. */
final class Strides {
  private Strides() {}

  /** Returns the axes in the order of their strides, the farthest steps first. */
  static int[] farthestFirst(int[] strides) {
    int[] axes = new int[strides.length];
    for (int axis = 0; axis < axes.length; axis++) {
      int at = axis;
      for (; at > 0 && Math.abs(strides[axes[at - 1]]) < Math.abs(strides[axis]); at--) {
        axes[at] = axes[at - 1];
      }
      axes[at] = axis;
    }
    return axes;
  }

  /**
   * Returns whether two positions may share an element.
   *
   * <p>None do if every step is longer than all that the shorter steps together can reach.
   */
  static boolean overlap(Shape shape, int[] strides) {
    int[] axes = farthestFirst(strides);
    int reach = 0;
    for (int i = axes.length - 1; i >= 0; i--) {
      int size = shape.size(axes[i]);
      int step = Math.abs(strides[axes[i]]);
      if (size > 1 && step <= reach) {
        return true;
      }
      reach += (size - 1) * step;
    }
    return false;
  }

  /**
   * Returns strides that give the same elements in the same order another shape, or null if there
   * are none.
   *
   * <p>Neighbouring axes that can be stepped through as one form a group. The new sizes, taken from
   * the last one, must fill group after group exactly.
   */
  static int[] regroup(Shape shape, int[] strides, Shape to) {
    int[] result = new int[to.rank()];
    int next = to.rank() - 1;
    int axis = shape.rank() - 1;
    while (axis >= 0) {
      int stride = strides[axis];
      int group = shape.size(axis--);
      while (axis >= 0 && (shape.size(axis) == 1 || strides[axis] == group * stride)) {
        group *= shape.size(axis--);
      }
      int filled = 1;
      while (next >= 0 && filled * to.size(next) <= group) {
        result[next] = filled * stride;
        filled *= to.size(next--);
      }
      if (filled != group) {
        return null;
      }
    }
    return result;
  }
}
