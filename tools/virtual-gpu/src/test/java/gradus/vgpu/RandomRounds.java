package gradus.vgpu;

/**
 * Writes loops with a barrier in them into a {@link RandomKernel}: mostly all threads go round
 * equally often, with a number that is halved, doubled or moved on each time.
 */
final class RandomRounds {
  private final RandomKernel kernel;
  private final String number;
  private final String round;
  private final String most;

  private RandomRounds(RandomKernel kernel) {
    this.kernel = kernel;
    this.number = kernel.register("r");
    this.round = kernel.register("r");
    this.most = kernel.register("r");
  }

  /** Writes one loop, round which threads go a few times. */
  static void write(RandomKernel kernel) {
    new RandomRounds(kernel).loop();
  }

  private void loop() {
    String first = kernel.one("%r4", "%r4", "%r0", "64", "1", "-2", "2147483647");
    kernel.line("mov.u32 %s, %s", number, kernel.happens(0.1) ? kernel.index() : first);
    start(round, "0");
    start(most, kernel.one("2", "4", "%r4", "%ctaid.x"));
    kernel.line("and.b32 %s, %s, 7", most, most);
    String again = kernel.label();
    String meet = kernel.label();
    String end = kernel.label();
    if (kernel.happens(0.5)) {
      kernel.mark(again);
      move(0.3);
      work(meet);
      kernel.mark(meet);
      meet();
      next("lt", again);
      return;
    }
    // As clang writes it: the barrier stands before what leads to it.
    kernel.line("bra.uni %s", again);
    kernel.mark(meet);
    meet();
    next("ge", end);
    kernel.mark(again);
    move(0.5);
    work(meet);
    kernel.line("bra.uni %s", meet);
    kernel.mark(end);
  }

  /** Sets a register to a start that is the same for all threads, but for a few times. */
  private void start(String register, String value) {
    if (kernel.happens(0.07)) {
      kernel.line("and.b32 %s, %r2, %s", register, kernel.one("1", "3"));
    } else {
      kernel.line("mov.u32 %s, %s", register, value);
    }
  }

  private void meet() {
    kernel.line(kernel.happens(0.1) ? "bar.warp.sync -1" : "bar.sync 0");
    move(0.7);
    if (kernel.happens(0.15)) {
      spin();
    }
  }

  /** Goes round a loop that computes only, now and then too often. */
  private void spin() {
    String count = kernel.register("r");
    String predicate = kernel.register("p");
    String top = kernel.label();
    kernel.line("and.b32 %s, %s, 3", count, number);
    kernel.mark(top);
    kernel.line("add.s32 %s, %s, 1", count, count);
    kernel.line("setp.lt.s32 %s, %s, %s", predicate, count, kernel.one("2", "5", "9", "501"));
    kernel.line("@%s bra %s", predicate, top);
  }

  private void move(double chance) {
    if (!kernel.happens(chance)) {
      return;
    }
    switch (kernel.one("halve", "halve", "double", "add", "copy", "swap")) {
      case "halve" -> kernel.line("shr.%s %s, %s, 1", kernel.one("u32", "s32"), number, number);
      case "double" -> kernel.line("shl.b32 %s, %s, 1", number, number);
      case "add" -> kernel.line("add.s32 %s, %s, %s", number, number, kernel.one("1", "-1", "%r4"));
      case "copy" -> {
        String half = kernel.register("r");
        kernel.line("shr.u32 %s, %s, 1", half, number);
        kernel.line("mov.u32 %s, %s", number, half);
      }
      default -> kernel.line("sub.s32 %s, %s, %s", number, kernel.one("%r4", "64"), number);
    }
  }

  private void next(String condition, String target) {
    String predicate = kernel.register("p");
    kernel.line("add.s32 %s, %s, 1", round, round);
    kernel.line("setp.%s.s32 %s, %s, %s", condition, predicate, round, most);
    kernel.line("@%s bra %s", predicate, target);
  }

  /** Lets some threads go where they meet, and the others work with the number. */
  private void work(String meet) {
    if (kernel.happens(0.8)) {
      String predicate = kernel.register("p");
      String index = kernel.happens(0.6) ? "%r2" : kernel.index();
      kernel.line("setp.%s %s, %s, %s", kernel.condition(), predicate, index, number);
      if (kernel.happens(0.7)) {
        kernel.line("@%s bra %s", predicate, meet);
      } else {
        String work = kernel.label();
        kernel.line("@%s bra %s", predicate, work);
        kernel.line("bra.uni %s", meet);
        kernel.mark(work);
      }
    }
    String sum = kernel.register("r");
    kernel.line("%s.s32 %s, %r2, %s", kernel.one("add", "add", "sub"), sum, number);
    kernel.withIndices(sum, number);
  }
}
