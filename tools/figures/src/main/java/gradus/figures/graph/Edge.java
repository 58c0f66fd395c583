package gradus.figures.graph;

import java.util.List;

/**
 * One operand of one operation.
 *
 * @param operation the id of the node that uses the operand
 * @param slot which operand of the operation it is, from 0
 * @param operand the id of the node that is used
 */
record Edge(int operation, int slot, int operand) {
  /** How pages call this edge: "3.1" is the second operand of node 3. */
  String key() {
    return operation + "." + slot;
  }

  /** The way of an edge through the ranks, from its operand to its operation. */
  record Chain(Edge edge, List<Vertex.Link> links) {}
}
