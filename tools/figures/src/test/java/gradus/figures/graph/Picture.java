package gradus.figures.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A laid out graph as a test looks at it: boxes, labels, and the points of every edge. */
final class Picture {
  final Graph graph;
  final Size size;
  final List<Box> boxes;
  final List<Route> routes;
  final Map<Route, Box> labels = new HashMap<>();

  Picture(Graph graph, Orientation orientation) {
    this.graph = graph;
    Ranks ranks = Ranks.of(graph);
    Size[] sizes = Sizes.of(ranks, Inscriptions.of(graph, Steps.of(graph)));
    Layout layout = Layout.of(ranks, sizes, orientation);
    size = layout.size();
    boxes = layout.boxes();
    routes = layout.routes();
    for (int i = 0; i < routes.size(); i++) {
      Vertex label = ranks.chains().get(i).links().get(0).to;
      labels.put(routes.get(i), new Box(routes.get(i).label(), sizes[label.id]));
    }
  }

  static List<Point> points(Route route) {
    List<Point> points = new ArrayList<>();
    for (Curve curve : route.curves()) {
      for (int i = 0; i <= 20; i++) {
        points.add(curve.at(i / 20.0));
      }
    }
    return points;
  }

  /** Returns how far a point lies outside a box; negative inside. */
  static double distance(Box box, Point point) {
    double x = Math.max(box.left() - point.x(), point.x() - box.right());
    double y = Math.max(box.top() - point.y(), point.y() - box.bottom());
    return Math.max(x, y);
  }

  /** Returns how far two boxes are apart; negative if they overlap. */
  static double distance(Box one, Box other) {
    double x = Math.max(one.left() - other.right(), other.left() - one.right());
    double y = Math.max(one.top() - other.bottom(), other.top() - one.bottom());
    return Math.max(x, y);
  }
}
