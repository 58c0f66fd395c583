package gradus.figures.plot;

/** What stands at a point; marks of one series are alike, those of another differ in shape. */
public enum Mark {
  /** A disc. */
  CIRCLE {
    @Override
    void draw(PathData path, double x, double y, double radius) {
      path.circle(x, y, radius);
    }
  },
  /** A square on its side. */
  SQUARE {
    @Override
    void draw(PathData path, double x, double y, double radius) {
      double half = 0.88 * radius;
      path.move(x - half, y - half)
          .line(x + half, y - half)
          .line(x + half, y + half)
          .line(x - half, y + half)
          .close();
    }
  },
  /** A square on its corner. */
  DIAMOND {
    @Override
    void draw(PathData path, double x, double y, double radius) {
      double half = 1.2 * radius;
      path.move(x, y - half).line(x + half, y).line(x, y + half).line(x - half, y).close();
    }
  },
  /** A triangle that points up. */
  TRIANGLE {
    @Override
    void draw(PathData path, double x, double y, double radius) {
      double half = 1.1 * radius;
      path.move(x, y - 1.2 * radius)
          .line(x + half, y + 0.8 * radius)
          .line(x - half, y + 0.8 * radius)
          .close();
    }
  };

  /** Adds this mark to a path; all marks look equally heavy. */
  abstract void draw(PathData path, double x, double y, double radius);
}
