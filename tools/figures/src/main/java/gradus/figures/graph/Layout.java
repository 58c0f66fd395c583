package gradus.figures.graph;

import gradus.figures.graph.Vertex.Kind;
import gradus.figures.graph.Vertex.Link;
import java.util.ArrayList;
import java.util.List;

/**
 * A graph with a place for everything: boxes that do not overlap, and edges that run between them.
 *
 * <p>Edges bend only between the ranks of the nodes; where they pass a rank, they run straight and
 * keep their distance from its nodes. So no edge is hidden by a node.
 */
final class Layout {
  /** The length of an arrowhead: an edge is straight for that long before its operation. */
  static final double HEAD = 8;

  private static final double BORDER = 5;
  private static final double BEHIND_NODE = 11;
  private static final double BEFORE_NODE = 19;
  private static final double THINNEST_RANK = 8;

  /** An edge that goes far across gets more room, so that it does not become too steep. */
  private static final double STEEPEST = 6;

  private final Ranks ranks;
  private final Orientation orientation;
  private final Size[] sizes;
  private final double[] breadth;
  private final double[] across;
  private final double[] along;
  private final double[] thickness;

  private Layout(Ranks ranks, Size[] sizes, Orientation orientation) {
    this.ranks = ranks;
    this.sizes = sizes;
    this.orientation = orientation;
    breadth = new double[sizes.length];
    for (int id = 0; id < sizes.length; id++) {
      breadth[id] = orientation.breadth(sizes[id]);
    }
    across = Placement.of(ranks, breadth, orientation.port);
    along = new double[ranks.ranks().size()];
    thickness = new double[along.length];
  }

  /**
   * Lays out a graph.
   *
   * @param sizes the size of every vertex, by id
   */
  static Layout of(Ranks ranks, Size[] sizes, Orientation orientation) {
    Layout layout = new Layout(ranks, sizes, orientation);
    layout.shiftToBorder();
    layout.placeRanks();
    return layout;
  }

  /** Returns the box of every node, by id. */
  List<Box> boxes() {
    List<Box> boxes = new ArrayList<>();
    for (Vertex vertex : ranks.vertices()) {
      if (vertex.isNode()) {
        boxes.add(new Box(middle(vertex), sizes[vertex.id]));
      }
    }
    return boxes;
  }

  /** Returns every edge, by operation and slot. */
  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (Edge.Chain chain : ranks.chains()) {
      routes.add(route(chain));
    }
    return routes;
  }

  /** Returns the size of the picture. */
  Size size() {
    double length = along[along.length - 1] + thickness[along.length - 1] / 2 + BORDER;
    double end = 0;
    for (Vertex vertex : ranks.vertices()) {
      end = Math.max(end, across[vertex.id] + breadth[vertex.id] / 2 + BORDER);
    }
    Point corner = orientation.point(length, end);
    return new Size(Math.ceil(corner.x()), Math.ceil(corner.y()));
  }

  private void shiftToBorder() {
    double start = Double.POSITIVE_INFINITY;
    for (Vertex vertex : ranks.vertices()) {
      start = Math.min(start, across[vertex.id] - breadth[vertex.id] / 2);
    }
    for (Vertex vertex : ranks.vertices()) {
      across[vertex.id] += BORDER - start;
    }
  }

  private void placeRanks() {
    double end = BORDER;
    for (int rank = 0; rank < along.length; rank++) {
      thickness[rank] = thickness(ranks.ranks().get(rank));
      along[rank] = end + thickness[rank] / 2;
      end += thickness[rank] + gapBehind(rank);
    }
  }

  private double thickness(List<Vertex> rank) {
    double thickness = THINNEST_RANK;
    for (Vertex vertex : rank) {
      thickness = Math.max(thickness, orientation.depth(sizes[vertex.id]));
    }
    return thickness;
  }

  private double gapBehind(int rank) {
    double widest = 0;
    for (Vertex vertex : ranks.ranks().get(rank)) {
      for (Link link : vertex.out) {
        widest = Math.max(widest, Math.abs(start(link) - end(link)));
      }
    }
    return Math.max(rank % 2 == 0 ? BEHIND_NODE : BEFORE_NODE, widest / STEEPEST);
  }

  private Route route(Edge.Chain chain) {
    List<Link> links = chain.links();
    Link first = links.get(0);
    Link last = links.get(links.size() - 1);
    double start = along[first.from.rank] + orientation.depth(sizes[first.from.id]) / 2;
    double end = along[last.to.rank] - orientation.depth(sizes[last.to.id]) / 2;
    Knots knots = new Knots();
    knots.straight(start, start(first));
    for (Link link : links) {
      if (link.from.isNode() || link.from.kind == Kind.BEND && link.from.rank % 2 == 0) {
        knots.straight(edgeOf(link.from.rank, 1), start(link));
      }
      if (link.to.kind == Kind.LABEL) {
        knots.leaning(along[link.to.rank], end(link));
      } else if (link.to.rank % 2 == 0) {
        knots.straight(edgeOf(link.to.rank, -1) - HEAD, end(link));
      }
    }
    knots.straight(end, end(last));
    return new Route(
        chain.edge(),
        orientation.point(start, start(first)),
        orientation.point(end, end(last)),
        knots.curves(orientation),
        middle(first.to));
  }

  /** Returns where a rank ends (side 1) or starts (side -1). */
  private double edgeOf(int rank, int side) {
    return along[rank] + side * thickness[rank] / 2;
  }

  private double start(Link link) {
    return across[link.from.id] + Placement.offset(link, false, breadth, orientation.port);
  }

  private double end(Link link) {
    return across[link.to.id] + Placement.offset(link, true, breadth, orientation.port);
  }

  private Point middle(Vertex vertex) {
    return orientation.point(along[vertex.rank], across[vertex.id]);
  }
}
