package gradus.figures.graph;

import java.util.Random;

/** Graphs for tests. */
final class Examples {
  private Examples() {}

  /** Returns y = (x + 2) * x at x = 3. */
  static Graph sumTimesX() {
    Tape tape = new Tape();
    int x = tape.input("x", 3);
    tape.mul("y", tape.add("", x, tape.constant(2)), x);
    return tape.graph();
  }

  /** Returns x * x at x = 3. */
  static Graph square() {
    Tape tape = new Tape();
    int x = tape.input("x", 3);
    tape.mul("", x, x);
    return tape.graph();
  }

  /** Returns z = x * y, w = z + x, v = w^2 at x = 2, y = 3. */
  static Graph threeLines() {
    Tape tape = new Tape();
    int x = tape.input("x", 2);
    int z = tape.mul("z", x, tape.input("y", 3));
    tape.pow("v", tape.add("w", z, x), 2);
    return tape.graph();
  }

  /** Returns a random graph with one result and up to about 60 nodes. */
  static Graph random(long seed) {
    Random random = new Random(seed);
    Tape tape = new Tape();
    int leaves = 1 + random.nextInt(8);
    for (int i = 0; i < leaves; i++) {
      tape.input(random.nextInt(4) == 0 ? "" : "x" + i, random.nextInt(100) / 7.0);
    }
    int operations = 1 + random.nextInt(40);
    for (int i = 0; i < operations; i++) {
      int near = Math.max(0, tape.size() - 1 - random.nextInt(5));
      int far = random.nextInt(tape.size());
      switch (random.nextInt(4)) {
        case 0 -> tape.add("", near, far);
        case 1 -> tape.mul("quite_a_long_name", far, near);
        case 2 -> tape.mul("", near, near);
        default -> tape.tanh("h" + i, near);
      }
    }
    return tape.joined().graph();
  }
}
