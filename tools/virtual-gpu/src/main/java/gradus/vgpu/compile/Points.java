package gradus.vgpu.compile;

import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.run.ResumePoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The resume points of a kernel.
 *
 * @param all by number; the first is the entry
 * @param waits numbers of those where threads wait, by the index of their instruction
 * @param cuts numbers of those where long code is cut, by the index of the first instruction behind
 */
record Points(List<ResumePoint> all, Map<Integer, Integer> waits, Map<Integer, Integer> cuts) {
  /** Returns the points of a kernel that is cut before some of its instructions. */
  static Points of(Function function, Collection<Integer> cuts) {
    Points points = new Points(new ArrayList<>(), new HashMap<>(), new HashMap<>());
    points.all.add(new ResumePoint(ResumePoint.Kind.NONE, -1, null));
    for (int i = 0; i < function.body().size(); i++) {
      Instruction in = function.body().get(i);
      ResumePoint.Kind kind = ResumePoint.kindOf(in);
      if (kind != ResumePoint.Kind.NONE) {
        points.waits.put(i, points.all.size());
        points.all.add(new ResumePoint(kind, i, in));
      }
    }
    for (int cut : cuts) {
      points.cuts.put(cut, points.all.size());
      points.all.add(new ResumePoint(ResumePoint.Kind.NONE, cut - 1, null));
    }
    return points;
  }
}
