package gradus.vgpu.run;

import gradus.vgpu.memory.Amount;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says who waits where when threads wait for each other in vain. */
final class Divergence {
  private Divergence() {}

  static String ofBlock(Frame frame, ResumePoint[] points) {
    return "the threads of the block wait for each other at different barriers: "
        + places(frame, points, 0, frame.threads);
  }

  static String ofWarp(Frame frame, ResumePoint[] points, int thread, int from, int to) {
    return String.format("the mask 0x%08x names threads that never come: ", frame.mask[thread])
        + places(frame, points, from, to);
  }

  static String ofMask(int mask, int lane) {
    return String.format("the mask 0x%08x does not name the thread's own lane %d", mask, lane);
  }

  private static String places(Frame frame, ResumePoint[] points, int from, int to) {
    Map<Integer, Integer> waiting = new LinkedHashMap<>();
    int ended = 0;
    for (int t = from; t < to; t++) {
      if (frame.pc[t] == Frame.EXIT) {
        ended++;
      } else {
        waiting.merge(frame.pc[t], 1, Integer::sum);
      }
    }
    StringBuilder text = new StringBuilder();
    waiting.forEach(
        (point, count) -> {
          String place = place(frame, points[point]);
          boolean isKnown = text.indexOf(" at " + place) >= 0;
          text.append(text.length() == 0 ? "" : ", ")
              .append(count)
              .append(Amount.agree(count, " waits", " wait"))
              .append(" at ")
              .append(place)
              .append(isKnown ? " in another call" : "");
        });
    return ended == 0
        ? text.toString()
        : text + ", " + ended + Amount.agree(ended, " has ended", " have ended");
  }

  private static String place(Frame frame, ResumePoint point) {
    String line = frame.launch.line(point.site()).toString();
    return line.isEmpty() ? "`" + point.instruction() + "`" : line;
  }
}
