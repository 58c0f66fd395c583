package gradus.figures.graph;

import java.util.ArrayList;
import java.util.List;

/** A place in a layer of the picture: a node, or a bend where an edge passes through the layer. */
final class Vertex {
  /** Its place in {@link Ranks#vertices()}, from 0. */
  final int id;

  final int rank;
  final Kind kind;

  /** The node that stands here; null for a bend. */
  final Graph.Node node;

  /** The edges that come from the rank before, and go to the rank after. */
  final List<Link> in = new ArrayList<>();

  final List<Link> out = new ArrayList<>();

  /** Its place among the vertices of its rank, from 0. */
  int order;

  /** What stands at a vertex. */
  enum Kind {
    NODE,
    /** The bend of an edge at which its contribution is written. */
    LABEL,
    BEND
  }

  Vertex(int id, int rank, Kind kind, Graph.Node node) {
    this.id = id;
    this.rank = rank;
    this.kind = kind;
    this.node = node;
  }

  boolean isNode() {
    return kind == Kind.NODE;
  }

  /** A piece of an edge, from one rank to the next. */
  static final class Link {
    /** Its place in {@link Ranks#links()}, from 0. */
    final int id;

    final Vertex from;
    final Vertex to;

    /** How far from the middle of its node a piece starts and ends, in ports. */
    double fromPort;

    double toPort;

    Link(int id, Vertex from, Vertex to) {
      this.id = id;
      this.from = from;
      this.to = to;
      from.out.add(this);
      to.in.add(this);
    }

    Vertex end(boolean forward) {
      return forward ? to : from;
    }
  }
}
