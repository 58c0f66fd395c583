package gradus.figures.plot;

/**
 * The way of a pen, as the {@code d} of an SVG path, in pixels with two decimals.
 *
 * <p>A live plot writes thousands of numbers many times a second, also as JavaScript, where {@code
 * long} and {@code String.valueOf(double)} are slow: so decimals are written digit by digit.
 */
final class PathData {
  private final StringBuilder text = new StringBuilder();

  /** Lifts the pen and puts it down. */
  PathData move(double x, double y) {
    return to('M', x, y);
  }

  /** Draws a straight line. */
  PathData line(double x, double y) {
    return to('L', x, y);
  }

  /** Draws back to where the pen was put down. */
  PathData close() {
    text.append('Z');
    return this;
  }

  PathData circle(double x, double y, double radius) {
    move(x - radius, y);
    arc(radius, 2 * radius);
    arc(radius, -2 * radius);
    return close();
  }

  private void arc(double radius, double dx) {
    text.append('a');
    number(radius);
    text.append(' ');
    number(radius);
    text.append(" 0 1 0 ");
    number(dx);
    text.append(" 0");
  }

  private PathData to(char command, double x, double y) {
    text.append(command);
    number(x);
    text.append(' ');
    number(y);
    return this;
  }

  /** Writes a number, which {@link Scale} keeps small enough to be counted in an int. */
  private void number(double pixels) {
    int hundredths = (int) Math.floor(Math.abs(pixels) * 100 + 0.5);
    if (pixels < 0 && hundredths > 0) {
      text.append('-');
    }
    text.append(hundredths / 100);
    int rest = hundredths % 100;
    if (rest > 0) {
      text.append('.').append((char) ('0' + rest / 10));
    }
    if (rest % 10 > 0) {
      text.append((char) ('0' + rest % 10));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
