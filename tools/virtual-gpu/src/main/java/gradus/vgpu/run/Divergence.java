package gradus.vgpu.run;

import java.util.Map;
import java.util.TreeMap;

/** Says who waits where when threads wait for each other in vain. */
final class Divergence {
  private Divergence() {}

  static String ofBlock(Frame frame, ResumePoint[] points) {
    return "the threads of the block wait for each other at different barriers: "
        + places(frame, points, 0, frame.threads);
  }

  static String ofWarp(Frame frame, ResumePoint[] points, int thread, int from, int to) {
    int mask = frame.mask[thread];
    if ((mask >>> thread - from & 1) == 0) {
      return String.format("the mask 0x%08x does not name the thread's own lane", mask)
          + " "
          + (thread - from);
    }
    return String.format("the mask 0x%08x names threads that never come: ", mask)
        + places(frame, points, from, to);
  }

  private static String places(Frame frame, ResumePoint[] points, int from, int to) {
    Map<Integer, Integer> at = new TreeMap<>();
    int ended = 0;
    for (int t = from; t < to; t++) {
      if (frame.pc[t] == Frame.EXIT) {
        ended++;
      } else {
        at.merge(points[frame.pc[t]].instruction().location().line(), 1, Integer::sum);
      }
    }
    StringBuilder text = new StringBuilder();
    at.forEach(
        (line, count) ->
            text.append(text.length() == 0 ? "" : ", ")
                .append(count)
                .append(count == 1 ? " waits" : " wait")
                .append(" at line ")
                .append(line));
    return ended == 0
        ? text.toString()
        : text + ", " + ended + (ended == 1 ? " has ended" : " have ended");
  }
}
