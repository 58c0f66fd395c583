package gradus.figures.plot;

import java.util.ArrayList;
import java.util.List;

/** The polygons of a path that consists of moves and straight lines. */
record Rings(List<List<double[]>> polygons) {
  static Rings of(String path) {
    List<List<double[]>> polygons = new ArrayList<>();
    for (String part : path.replace("Z", "").split("M")) {
      if (!part.isEmpty()) {
        List<double[]> points = new ArrayList<>();
        for (String point : part.split("L")) {
          String[] numbers = point.split(" ");
          points.add(new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])});
        }
        polygons.add(points);
      }
    }
    return new Rings(polygons);
  }

  /** Returns whether the even-odd rule fills a place. */
  boolean fills(double x, double y) {
    boolean inside = false;
    for (List<double[]> polygon : polygons) {
      for (int i = 0; i < polygon.size(); i++) {
        double[] a = polygon.get(i);
        double[] b = polygon.get((i + 1) % polygon.size());
        boolean crosses = a[1] > y != b[1] > y;
        if (crosses && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])) {
          inside = !inside;
        }
      }
    }
    return inside;
  }

  /** Returns the area of the first polygon. */
  double area() {
    List<double[]> polygon = polygons.get(0);
    double twice = 0;
    for (int i = 0; i < polygon.size(); i++) {
      double[] a = polygon.get(i);
      double[] b = polygon.get((i + 1) % polygon.size());
      twice += a[0] * b[1] - b[0] * a[1];
    }
    return Math.abs(twice) / 2;
  }
}
