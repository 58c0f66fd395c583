package gradus.vgpu.compile;

import gradus.vgpu.ptx.Block;
import gradus.vgpu.ptx.ControlFlow;
import gradus.vgpu.ptx.Effect;
import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Liveness;
import gradus.vgpu.ptx.Register;
import gradus.vgpu.run.ResumePoint;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where long code is cut, so that each part is a method that the JVM compiles.
 *
 * <p>A cut is a resume point at which nobody waits: the threads leave what they know in the frame
 * and go on in the next method. So it stands where little is known, and rather not in a loop.
 */
final class Cuts {
  /** HotSpot leaves longer methods to its interpreter; it looks at no option of ours. */
  static final int LONGEST = 8000;

  /** What the instructions of a part may need; the rest is for loading and storing registers. */
  private static final int PART = 4000;

  /** Parts are not made smaller than that. */
  private static final int SMALLEST = 400;

  /** How much dearer a cut is in a loop, as a power of two. */
  private static final int LOOP = 3;

  /** More loops in each other make no difference. */
  private static final int DEEPEST = 10;

  private static final Set<String> CARRYING = Set.of("addc", "subc", "madc");

  private static final long NEVER = Long.MAX_VALUE;

  private final ControlFlow flow;
  private final Function function;
  private final Liveness liveness;
  private final Derived derived;
  private final SortedSet<Integer> places = new TreeSet<>();
  private long[] costs;

  Cuts(ControlFlow flow, Liveness liveness, Derived derived) {
    this.flow = flow;
    this.function = flow.function();
    this.liveness = liveness;
    this.derived = derived;
  }

  /** Returns the indices of the instructions before which the code is cut. */
  Collection<Integer> places() {
    return Collections.unmodifiableCollection(places);
  }

  /**
   * Cuts a phase into parts.
   *
   * @param bytes how long the code of each of its instructions is, by index
   * @return whether a cut was found that was not there before
   */
  boolean divide(SortedMap<Integer, Integer> bytes, int start) {
    if (costs == null) {
      costs = costs();
    }
    int known = places.size();
    int whole = bytes.values().stream().mapToInt(Integer::intValue).sum();
    int part = Math.max(SMALLEST, Math.min(PART, whole / 2));
    int length = 0;
    int best = -1;
    int behindBest = 0;
    for (int index : bytes.keySet()) {
      boolean mayCut = costs[index] != NEVER && index != start && !places.contains(index);
      if (length > part / 2 && mayCut && (best < 0 || costs[index] <= costs[best])) {
        best = index;
        behindBest = 0;
      }
      length += bytes.get(index);
      behindBest += bytes.get(index);
      if (length > part && best >= 0) {
        places.add(best);
        best = -1;
        length = behindBest;
      }
    }
    return places.size() > known;
  }

  /** Returns how much it costs to keep what is known before each instruction. */
  private long[] costs() {
    int size = function.body().size();
    int[] depth = depth(function);
    boolean[] needsCarry = needsCarry(function);
    BitSet again = new BitSet();
    for (Register register : function.registers()) {
      again.set(register.number(), derived.of(register) != null);
    }
    long[] costs = new long[size];
    for (Block block : flow.blocks()) {
      BitSet live = liveness.after(block.end() - 1);
      for (int i = block.end() - 1; i >= block.start(); i--) {
        Effect effect = liveness.effect(i);
        if (effect.isCertain()) {
          effect.writes().forEach(register -> live.clear(register.number()));
        }
        effect.reads().forEach(register -> live.set(register.number()));
        BitSet kept = (BitSet) live.clone();
        kept.andNot(again);
        boolean isPoint = isWait(i) || i > 0 && isWait(i - 1);
        long cost = 1L + kept.cardinality() << LOOP * Math.min(depth[i], DEEPEST);
        costs[i] = isPoint || needsCarry[i] ? NEVER : cost;
      }
    }
    return costs;
  }

  private boolean isWait(int index) {
    return ResumePoint.kindOf(function.body().get(index)) != ResumePoint.Kind.NONE;
  }

  /** Returns where the carry flag, which is not kept, may be read before it is set again. */
  private static boolean[] needsCarry(Function function) {
    boolean[] needs = new boolean[function.body().size() + 1];
    for (int i = function.body().size() - 1; i >= 0; i--) {
      Instruction in = function.body().get(i);
      needs[i] = needs[i + 1] && !in.has("cc") || CARRYING.contains(in.op());
    }
    return needs;
  }

  /** Returns in how many loops each instruction stands: between a label and a jump back to it. */
  private static int[] depth(Function function) {
    int size = function.body().size();
    int[] end = new int[size];
    for (int i = 0; i < size; i++) {
      for (int next : ControlFlow.next(function, i)) {
        if (next <= i) {
          end[next] = i + 1;
        }
      }
    }
    int[] depth = new int[size];
    for (int i = 0; i < size; i++) {
      for (int inside = i; inside < end[i]; inside++) {
        depth[inside]++;
      }
    }
    return depth;
  }
}
