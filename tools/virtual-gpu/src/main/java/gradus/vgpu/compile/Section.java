package gradus.vgpu.compile;

import gradus.vgpu.ptx.ControlFlow;
import gradus.vgpu.ptx.Effect;
import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Liveness;
import gradus.vgpu.ptx.Register;
import gradus.vgpu.run.Frame;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The instructions from one place up to the next resume points, and what they do to registers. */
final class Section {
  private final Function function;
  private final Liveness liveness;
  private final Points points;
  private final int start;
  private final Collection<Register> given;
  private final BitSet reached = new BitSet();
  private final BitSet cuts = new BitSet();
  private final BitSet changed = new BitSet();
  private final BitSet needed = new BitSet();
  private final Set<Integer> targets = new TreeSet<>();
  private int target = Frame.EXIT;
  private boolean usesLocalMemory;

  /**
   * Finds the instructions.
   *
   * @param start index of the first
   * @param given registers that are set on the way here and stored nowhere yet
   */
  Section(
      Function function, Liveness liveness, Points points, int start, Collection<Register> given) {
    this.function = function;
    this.liveness = liveness;
    this.points = points;
    this.start = start;
    this.given = given;
    given.forEach(register -> changed.set(register.number()));
    Deque<Integer> work = new ArrayDeque<>(List.of(start));
    while (!work.isEmpty()) {
      visit(work.poll(), work);
    }
    needed.or(changed);
  }

  private void visit(int index, Deque<Integer> work) {
    if (index >= function.body().size()) {
      targets.add(Frame.EXIT);
      return;
    }
    if (reached.get(index)) {
      return;
    }
    if (index != start && points.cuts().containsKey(index)) {
      goTo(points.cuts().get(index));
      cuts.set(index);
      return;
    }
    reached.set(index);
    Instruction in = function.body().get(index);
    Effect effect = liveness.effect(index);
    effect.reads().forEach(register -> needed.set(register.number()));
    usesLocalMemory |= in.has("local");
    if (points.waits().containsKey(index)) {
      goTo(points.waits().get(index));
      if (in.guard() != null) {
        work.add(index + 1);
      }
      return;
    }
    if (in.op().equals("ret") || in.op().equals("exit")) {
      targets.add(Frame.EXIT);
    }
    effect.writes().forEach(register -> changed.set(register.number()));
    work.addAll(ControlFlow.next(function, index));
  }

  private void goTo(int point) {
    target = point;
    targets.add(point);
  }

  Function function() {
    return function;
  }

  /** Returns the index of the instruction at which it starts. */
  int start() {
    return start;
  }

  /** Returns whether an instruction is part of it. */
  boolean contains(int index) {
    return reached.get(index);
  }

  /** Returns whether the code is cut before an instruction. */
  boolean isCut(int index) {
    return cuts.get(index);
  }

  /** Returns the indices of its instructions and of those before which the code is cut. */
  BitSet places() {
    BitSet places = (BitSet) reached.clone();
    places.or(cuts);
    return places;
  }

  /** Returns whether an instruction of it, or the way here, may change a register. */
  boolean changes(Register register) {
    return changed.get(register.number());
  }

  /** Returns whether an instruction of it may read or change a register. */
  boolean needs(Register register) {
    return needed.get(register.number());
  }

  /** Returns whether it has accesses to local memory. */
  boolean usesLocalMemory() {
    return usesLocalMemory;
  }

  /** Returns the point where most threads go. */
  int target() {
    return target;
  }

  /** Returns whether all threads go there. */
  boolean hasOneTarget() {
    return targets.size() == 1;
  }

  /** Returns the registers that have a value before the first instruction which may be read. */
  List<Register> liveAtStart() {
    if (start >= function.body().size()) {
      return List.of();
    }
    BitSet live = liveness.before(start);
    given.forEach(register -> live.clear(register.number()));
    return liveness.registers(live);
  }
}
