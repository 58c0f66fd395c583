package gradus.vgpu.compile;

import gradus.vgpu.memory.KernelFault;
import gradus.vgpu.memory.Reach;
import gradus.vgpu.ptx.ControlFlow;
import gradus.vgpu.ptx.Effect;
import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Liveness;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.PtxException;
import gradus.vgpu.ptx.Register;
import gradus.vgpu.ptx.Type;
import gradus.vgpu.run.BarrierShape;
import gradus.vgpu.run.Frame;
import gradus.vgpu.run.ResumePoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The code from one resume point to the next ones, as a loop over the threads that are there.
 *
 * <p>A register that lives on while the thread waits is kept in the frame. It is stored only where
 * this phase may have changed it.
 */
final class Phase {
  private final Shape shape;
  private final Liveness liveness;
  private final Points points;
  private final Slots slots;
  private final int number;
  private final ResumePoint point;
  private final Function function;
  private final int start;
  private final BitSet reached = new BitSet();
  private final BitSet cuts = new BitSet();
  private final BitSet changed = new BitSet();
  private final BitSet needed = new BitSet();
  private boolean usesLocalMemory;
  private final Set<Integer> targets = new TreeSet<>();
  private int target = Frame.EXIT;
  private final SortedMap<Integer, Integer> lengths = new TreeMap<>();
  private int length;

  /**
   * Prepares a phase.
   *
   * @param number of the point at which it starts
   */
  Phase(Shape shape, Liveness liveness, Points points, Slots slots, int number) {
    this.shape = shape;
    this.liveness = liveness;
    this.points = points;
    this.slots = slots;
    this.number = number;
    this.function = shape.function();
    this.point = points.all().get(number);
    this.start = point.site() + 1;
    reach();
  }

  /** Finds the instructions up to the next resume points, and what they change. */
  private void reach() {
    if (point.instruction() != null) {
      // What the wait gives is stored nowhere yet.
      liveness.effect(start - 1).writes().forEach(register -> changed.set(register.number()));
    }
    Deque<Integer> work = new ArrayDeque<>(List.of(start));
    while (!work.isEmpty()) {
      int index = work.poll();
      if (index >= function.body().size()) {
        targets.add(Frame.EXIT);
        continue;
      }
      if (reached.get(index)) {
        continue;
      }
      if (index != start && points.cuts().containsKey(index)) {
        target = points.cuts().get(index);
        targets.add(target);
        cuts.set(index);
        continue;
      }
      reached.set(index);
      Instruction in = function.body().get(index);
      Effect effect = liveness.effect(index);
      effect.reads().forEach(register -> needed.set(register.number()));
      usesLocalMemory |= in.has("local");
      if (points.waits().containsKey(index)) {
        target = points.waits().get(index);
        targets.add(target);
        if (in.guard() != null) {
          work.add(index + 1);
        }
      } else {
        if (in.op().equals("ret") || in.op().equals("exit")) {
          targets.add(Frame.EXIT);
        }
        effect.writes().forEach(register -> changed.set(register.number()));
        work.addAll(ControlFlow.next(function, index));
      }
    }
    needed.or(changed);
  }

  /** Returns the index of the instruction at which it starts. */
  int start() {
    return start;
  }

  /** Returns how many bytes the longest method that was written has. */
  int length() {
    return length;
  }

  /** Returns how many bytes each of the phase's instructions takes, by index. */
  SortedMap<Integer, Integer> lengths() {
    return lengths;
  }

  private BitSet liveAtStart() {
    if (start >= function.body().size()) {
      return new BitSet();
    }
    BitSet live = liveness.before(start);
    if (point.instruction() != null) {
      liveness.effect(start - 1).writes().forEach(register -> live.clear(register.number()));
    }
    return live;
  }

  /** Returns the registers that a thread must keep at a resume point. */
  static BitSet kept(Liveness liveness, Function function, int site) {
    BitSet live = liveness.after(site);
    liveness.effect(site).writes().forEach(register -> live.clear(register.number()));
    return live;
  }

  /** Returns those registers of a set that are computed again, or those that are not. */
  private List<Register> choose(BitSet numbers, boolean isDerived) {
    return liveness.registers(numbers).stream()
        .filter(register -> (shape.derived().of(register) != null) == isDerived)
        .toList();
  }

  /**
   * Writes the method.
   *
   * <p>What runs first stands last, when it is known what the rest needs.
   *
   * @param hasRows whether all threads are there, so that much is proven for a {@link Row}
   */
  void write(MethodVisitor out, boolean hasRows) {
    Code code = new Code(out, shape, hasRows);
    Label prologue = new Label();
    Label uniform = new Label();
    Label begin = new Label();
    out.visitCode();
    body(code, prologue, begin);
    out.visitLabel(uniform);
    uniform(code);
    out.visitJumpInsn(Opcodes.GOTO, begin);
    out.visitLabel(prologue);
    prologue(code);
    out.visitJumpInsn(Opcodes.GOTO, uniform);
    Label end = new Label();
    out.visitLabel(end);
    length = Math.max(length, end.getOffset());
    out.visitMaxs(0, 0);
    out.visitEnd();
  }

  /** Computes the registers that are the same in all threads and that no thread computes first. */
  private void uniform(Code code) {
    BitSet live = liveAtStart();
    live.and(needed);
    List<Register> registers = new ArrayList<>(choose(live, true));
    if (code.row != null) {
      registers.addAll(code.row.bases());
    }
    shape.derived().chain(registers, true).forEach(code::compute);
  }

  /** Loads what is the same for all threads. */
  private void prologue(Code code) {
    code.frameField("pc", "[I");
    code.out.visitVarInsn(Opcodes.ASTORE, code.local("pc", 1));
    code.frameField("reach", "Lgradus/vgpu/memory/Reach;");
    code.out.visitVarInsn(Opcodes.ASTORE, code.reach());
    if (code.usesShared) {
      code.frameField("shared", Place.ALLOCATION);
      code.shared().store(code);
    }
    code.frameField("parameters", Place.ALLOCATION);
    code.parameterMemory().store(code);
    for (int slot : code.caches) {
      code.out.visitVarInsn(Opcodes.ALOAD, code.reach());
      code.constant(slot);
      code.callVirtual(Reach.class, "last", "(I)" + Place.ALLOCATION);
      code.cache(slot).store(code);
    }
    for (Code.Loaded loaded : code.parameters.values()) {
      int index = code.local("index", 1);
      code.constant(loaded.offset());
      code.out.visitVarInsn(Opcodes.ISTORE, index);
      new Place(code.parameterMemory(), index).get(code, 0, loaded.type(), 0);
      int to = code.parameter(loaded.offset(), loaded.type());
      code.out.visitVarInsn(Kind.of(loaded.type()).store(), to);
    }
    if (code.row != null) {
      code.row.prologue();
    }
  }

  private void body(Code code, Label prologue, Label begin) {
    Label loop = new Label();
    Label first = new Label();
    Label last = new Label();
    Label caught = new Label();
    code.out.visitTryCatchBlock(
        first, last, caught, org.objectweb.asm.Type.getInternalName(KernelFault.class));
    Label outside = new Label();
    code.out.visitTryCatchBlock(first, last, outside, "java/lang/IndexOutOfBoundsException");
    code.out.visitJumpInsn(Opcodes.GOTO, prologue);
    code.out.visitLabel(loop);
    if (code.row != null) {
      code.row.setTarget(target, targets.size() == 1, idle());
      code.row.beginThread();
    } else if (number > 0) {
      code.out.visitVarInsn(Opcodes.ALOAD, code.local("pc", 1));
      code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
      code.out.visitInsn(Opcodes.IALOAD);
      code.constant(number);
      code.out.visitJumpInsn(Opcodes.IF_ICMPNE, code.nextThread);
    }
    code.constant(0);
    code.out.visitVarInsn(Opcodes.ISTORE, code.local("index", 1));
    code.constant(-1);
    code.out.visitVarInsn(Opcodes.ISTORE, code.local("site", 1));
    code.out.visitLabel(first);
    resume(code);
    instructions(code);
    code.out.visitLabel(last);
    code.out.visitLabel(outside);
    code.out.visitVarInsn(Opcodes.ASTORE, code.local("thrown", 1));
    code.out.visitVarInsn(Opcodes.ALOAD, Code.FRAME_LOCAL);
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitVarInsn(Opcodes.ALOAD, code.local("thrown", 1));
    code.out.visitVarInsn(Opcodes.ILOAD, code.local("index", 1));
    code.out.visitVarInsn(Opcodes.ILOAD, code.local("site", 1));
    code.out.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        Code.FRAME,
        "outside",
        "(ILjava/lang/IndexOutOfBoundsException;II)V",
        false);
    code.out.visitJumpInsn(Opcodes.GOTO, code.nextThread);
    code.out.visitLabel(caught);
    int fault = code.local("fault", 1);
    code.out.visitVarInsn(Opcodes.ASTORE, fault);
    code.out.visitVarInsn(Opcodes.ALOAD, Code.FRAME_LOCAL);
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitVarInsn(Opcodes.ALOAD, fault);
    code.out.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, Code.FRAME, "fault", "(ILgradus/vgpu/memory/KernelFault;)V", false);
    code.out.visitLabel(code.nextThread);
    if (code.row != null) {
      Label threads = new Label();
      Label next = new Label();
      code.row.endThread(threads, loop, next);
      code.out.visitLabel(begin);
      code.row.loop(threads, next, "phase" + number);
      return;
    }
    code.out.visitIincInsn(Code.THREAD_LOCAL, 1);
    code.out.visitLabel(begin);
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitVarInsn(Opcodes.ILOAD, 2);
    code.out.visitJumpInsn(Opcodes.IF_ICMPLT, loop);
    code.out.visitInsn(Opcodes.RETURN);
  }

  /** Returns how threads go to the target that do nothing; null if that is not known. */
  private Idle idle() {
    Idle idle = Idle.of(function, shape.derived(), start);
    if (idle == null) {
      return null;
    }
    Operand.Label label = (Operand.Label) idle.branch().operands().get(0);
    int end = function.labels().get(label.name());
    if (end <= start || end >= function.body().size()) {
      return null;
    }
    Instruction last = function.body().get(end);
    if (last.guard() != null) {
      return null;
    }
    if (cuts.get(end)) {
      return null;
    }
    Integer barrier = points.waits().get(end);
    if (barrier != null) {
      BitSet kept = kept(liveness, function, end);
      kept.and(changed);
      boolean isPlain =
          points.all().get(barrier).kind() == ResumePoint.Kind.BLOCK
              && !last.has("red")
              && BarrierShape.of(last).isPlain();
      return isPlain && barrier == target && choose(kept, false).isEmpty() ? idle : null;
    }
    boolean isEnd = last.op().equals("ret") || last.op().equals("exit");
    return isEnd && target == Frame.EXIT ? idle : null;
  }

  /** Loads what the thread kept, and sets what no instruction has set to 0. */
  private void resume(Code code) {
    code.frameField("budget", "I");
    if (number > 0 && point.instruction() == null) {
      code.frameElement("rounds", Kind.INT);
      code.callStatic(Math.class, "min", "(II)I");
    }
    code.out.visitVarInsn(Opcodes.ISTORE, code.budget());
    code.constant(0);
    code.out.visitVarInsn(Opcodes.ISTORE, code.local("carry", 1));
    if (usesLocalMemory) {
      code.out.visitVarInsn(Opcodes.ALOAD, code.reach());
      code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
      code.callVirtual(Reach.class, "local", "(I)" + Place.ALLOCATION);
      code.localMemory().store(code);
    }
    BitSet live = liveAtStart();
    live.and(needed);
    shape.derived().chain(choose(live, true), false).forEach(code::compute);
    for (Register register : choose(live, false)) {
      Kind kind = shape.kind(register);
      if (number == 0) {
        code.zero(kind);
      } else {
        element(code, register, kind);
        code.out.visitInsn(kind.opcode(Opcodes.IALOAD));
      }
      code.out.visitVarInsn(kind.store(), code.local(register));
    }
    if (point.instruction() != null) {
      code.at(point.site(), point.instruction());
      Waits.take(code, point.instruction());
    }
  }

  /** Pushes the array and the index at which a register is kept. */
  private void element(Code code, Register register, Kind kind) {
    String array =
        switch (kind) {
          case INT -> "ints";
          case LONG -> "longs";
          case FLOAT -> "floats";
          case DOUBLE -> "doubles";
        };
    code.frameField(array, "[" + kind.descriptor());
    code.constant(slots.of(register, kind));
    code.frameField("threads", "I");
    code.out.visitInsn(Opcodes.IMUL);
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitInsn(Opcodes.IADD);
  }

  private void instructions(Code code) {
    int size = function.body().size();
    BitSet places = (BitSet) reached.clone();
    places.or(cuts);
    int first = places.nextSetBit(0);
    if (first != start && start < size) {
      code.out.visitJumpInsn(Opcodes.GOTO, code.label(start));
    }
    for (int index = first; index >= 0; index = places.nextSetBit(index + 1)) {
      code.out.visitLabel(code.label(index));
      if (cuts.get(index)) {
        cut(code, index);
        continue;
      }
      Instruction in = function.body().get(index);
      code.at(index, in);
      Label skip = code.label(index + 1);
      if (in.guard() != null) {
        code.push(new Operand.Reg(in.guard().register(), false), Type.PRED);
        if (shape.mode().counts() && in.op().equals("bra")) {
          Observer.branch(code);
        }
        int jump = in.guard().isNegated() ? Opcodes.IFNE : Opcodes.IFEQ;
        code.out.visitJumpInsn(jump, skip);
      }
      Integer point = points.waits().get(index);
      if (point != null) {
        wait(code, index, in, point);
      } else {
        write(code, in);
      }
    }
    code.out.visitLabel(code.label(size));
    code.exit();
    int end = code.label(size).getOffset();
    for (int index = places.previousSetBit(size); index >= 0; ) {
      int at = code.label(index).getOffset();
      if (reached.get(index)) {
        lengths.merge(index, end - at, Math::max);
      }
      end = at;
      index = index == 0 ? -1 : places.previousSetBit(index - 1);
    }
  }

  private static void write(Code code, Instruction in) {
    Family family = Families.of(in.op());
    if (family == null) {
      throw PtxException.unsupported("the instruction " + in, in.location());
    }
    family.write(code, in);
  }

  private void wait(Code code, int index, Instruction in, int point) {
    Waits.bring(code, in);
    keep(code, kept(liveness, function, index));
    code.leave(point);
  }

  /** Leaves where the code is cut. */
  private void cut(Code code, int index) {
    code.frameField("rounds", "[I");
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitVarInsn(Opcodes.ILOAD, code.budget());
    code.out.visitInsn(Opcodes.IASTORE);
    keep(code, liveness.before(index));
    code.leave(points.cuts().get(index));
  }

  /** Stores those registers of a set that the frame does not hold yet. */
  private void keep(Code code, BitSet kept) {
    kept.and(changed);
    for (Register register : choose(kept, false)) {
      Kind kind = shape.kind(register);
      element(code, register, kind);
      code.out.visitVarInsn(kind.load(), code.local(register));
      code.out.visitInsn(kind.opcode(Opcodes.IASTORE));
    }
  }
}
