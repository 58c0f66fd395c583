package gradus.book.asciidoc;

import gradus.course.UsageException;
import gradus.figures.graph.Graph;

/** How much of a computation a figure shows. */
enum Pass {
  /** Only how the numbers were computed. */
  FORWARD,
  /** That, and how the gradients were. */
  BOTH;

  /** Takes a macro's options {@code steps=forward} and {@code backward=no}, which say the same. */
  static Pass take(MacroOptions options) {
    String steps = options.take("steps").orElse("all");
    if (!steps.equals("all") && !steps.equals("forward")) {
      throw new UsageException("'steps' is '%s': write all or forward".formatted(steps));
    }
    boolean backward = options.takeYesOrNo("backward", steps.equals("all"));
    return backward ? BOTH : FORWARD;
  }

  /** Returns what a figure shows of a graph. */
  Graph of(Graph graph) {
    return this == BOTH ? graph : graph.forwardOnly();
  }
}
