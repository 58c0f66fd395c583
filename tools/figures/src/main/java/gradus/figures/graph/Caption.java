package gradus.figures.graph;

import gradus.figures.Numbers;

/** What a picture of a graph says: titles of nodes, and its numbers. */
final class Caption {
  private static final int LONGEST_NAME = 16;

  private Caption() {}

  /** Returns the first line of a node: "x", "2", "+" or "z = *"; of a long name, the beginning. */
  static String title(Graph.Node node) {
    String name = name(node);
    if (name.length() > LONGEST_NAME) {
      name = name.substring(0, LONGEST_NAME - 1) + "…";
    }
    return node.isLeaf() || node.label().isEmpty() ? name : name + " = " + node.op();
  }

  /** Returns how texts call a node: its label, or its number if it is a constant, or its op. */
  static String name(Graph.Node node) {
    if (isConstant(node)) {
      return number(node.data());
    }
    return node.label().isEmpty() ? node.op() : node.label();
  }

  static boolean isConstant(Graph.Node node) {
    return node.isLeaf() && node.label().isEmpty();
  }

  /** Returns a number with five digits at most; it may be "NaN", "∞" or "-∞". */
  static String number(double number) {
    // Not isInfinite: compiled to JavaScript by TeaVM 0.10.2, that is true of NaN.
    if (Math.abs(number) == Double.POSITIVE_INFINITY) {
      return number > 0 ? "∞" : "-∞";
    }
    return Numbers.caption(number);
  }
}
