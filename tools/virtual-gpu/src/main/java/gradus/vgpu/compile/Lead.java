package gradus.vgpu.compile;

import gradus.vgpu.ptx.ControlFlow;
import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Register;
import gradus.vgpu.ptx.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * The first instructions of a phase as far as they do the same in all threads: they run once.
 *
 * <p>A loop with a barrier in it mostly begins like that: it counts, asks whether to go on, and
 * computes where the others' values lie. What it finds out goes to the registers of all threads,
 * and a phase of its own goes on from there, a strand: it knows these registers to be the same.
 *
 * <p>First the code looks whether the registers that it reads are the same; where they are not, or
 * where the threads would go round a loop too often, the threads run one after the other.
 */
final class Lead {
  /** More ways to go on are not worth their code. */
  private static final int MOST_STRANDS = 4;

  private final Function function;
  private final Likely likely;
  private final Derived derived;
  private final Kept kept;
  private final Section section;
  private final BitSet passed = new BitSet();
  private final BitSet ends = new BitSet();
  private final Set<Register> set = new LinkedHashSet<>();

  /**
   * Finds the instructions.
   *
   * @param section that begins with them
   */
  Lead(Section section, Points points, Likely likely, Derived derived, Kept kept) {
    this.function = section.function();
    this.section = section;
    this.likely = likely;
    this.derived = derived;
    this.kept = kept;
    Deque<Integer> work = new ArrayDeque<>(List.of(section.start()));
    while (!work.isEmpty()) {
      int index = work.poll();
      boolean isPart =
          section.contains(index) && !section.isCut(index) && !points.waits().containsKey(index);
      if (passed.get(index)) {
        continue;
      }
      if (isPart && isSame(index)) {
        passed.set(index);
        work.addAll(ControlFlow.next(function, index));
      } else {
        ends.set(index);
      }
    }
    passed.stream()
        .filter(this::isComputed)
        .forEach(index -> set.addAll(kept.liveness().effect(index).writes()));
  }

  private Instruction at(int index) {
    return function.body().get(index);
  }

  /** Returns whether an instruction does the same in all threads, or can be left to the strands. */
  private boolean isSame(int index) {
    Instruction in = at(index);
    if (in.op().equals("bra")) {
      return in.guard() == null || likely.isSame(in.guard().register());
    }
    List<Register> writes = kept.liveness().effect(index).writes();
    return writes.size() == 1 && (derived.of(writes.get(0)) != null || isNumber(writes.get(0)));
  }

  private boolean isNumber(Register register) {
    Kind kind = kept.kind(register);
    return likely.isSame(register) && (kind == Kind.INT || kind == Kind.LONG);
  }

  /** Returns whether an instruction of the lead computes something that nobody computes again. */
  private boolean isComputed(int index) {
    return !at(index).op().equals("bra")
        && derived.of(kept.liveness().effect(index).writes().get(0)) == null;
  }

  /**
   * Returns whether it is worth its code.
   *
   * @param isEntry whether the threads begin here, and have kept nothing yet
   */
  boolean isWorthwhile(boolean isEntry) {
    boolean isSparing =
        isEntry ? !set.isEmpty() && kept.of(section.liveAtStart()).isEmpty() : !looked().isEmpty();
    return isSparing && ends.cardinality() <= MOST_STRANDS;
  }

  /** Returns where strands begin. */
  BitSet ends() {
    return ends;
  }

  /** Returns the registers that are the same in all threads all along a strand. */
  List<Register> same(Section strand) {
    return numbers(strand).stream().filter(register -> !strand.changes(register)).toList();
  }

  /** Returns the registers that come to a section and most likely are the same. */
  private List<Register> numbers(Section at) {
    return kept.of(at.liveAtStart()).stream().filter(this::isNumber).toList();
  }

  /** Returns the registers that the code looks at: they have to be the same. */
  private List<Register> looked() {
    return numbers(section);
  }

  /** Writes the method. */
  void write(Code code, int number, Collection<Section> strands) {
    Label unlike = new Label();
    Label uniform = new Label();
    Label begin = new Label();
    Label prologue = new Label();
    int spent = code.local("spent", 1);
    code.out.visitCode();
    code.out.visitJumpInsn(Opcodes.GOTO, prologue);
    code.out.visitLabel(begin);
    code.constant(0);
    code.out.visitVarInsn(Opcodes.ISTORE, spent);
    instructions(code, strands, unlike);
    code.out.visitLabel(unlike);
    run(code, "rows" + number);
    code.out.visitLabel(uniform);
    List<Register> read = new ArrayList<>();
    passed.stream()
        .filter(index -> at(index).op().equals("bra") || isComputed(index))
        .forEach(index -> read.addAll(kept.liveness().effect(index).reads()));
    derived.chain(read, true).forEach(code::compute);
    code.out.visitJumpInsn(Opcodes.GOTO, begin);
    code.out.visitLabel(prologue);
    code.loadParameters();
    for (Register register : looked()) {
      kept.look(code, register, unlike);
      kept.loadForAll(code, register);
    }
    code.out.visitJumpInsn(Opcodes.GOTO, uniform);
    code.out.visitMaxs(0, 0);
    code.out.visitEnd();
  }

  private void instructions(Code code, Collection<Section> strands, Label unlike) {
    BitSet places = (BitSet) passed.clone();
    places.or(ends);
    code.out.visitJumpInsn(Opcodes.GOTO, code.label(section.start()));
    for (int index = places.nextSetBit(0); index >= 0; index = places.nextSetBit(index + 1)) {
      code.out.visitLabel(code.label(index));
      if (ends.get(index)) {
        int start = index;
        Section strand =
            strands.stream().filter(one -> one.start() == start).findFirst().orElseThrow();
        leave(code, strand);
      } else if (at(index).op().equals("bra")) {
        code.at(index, at(index));
        branch(code, index, unlike);
      } else if (isComputed(index)) {
        code.compute(index);
      }
    }
  }

  private void branch(Code code, int index, Label unlike) {
    Instruction in = at(index);
    if (in.guard() != null) {
      code.push(new Operand.Reg(in.guard().register(), false), Type.PRED);
      int jump = in.guard().isNegated() ? Opcodes.IFNE : Opcodes.IFEQ;
      code.out.visitJumpInsn(jump, code.label(index + 1));
    }
    int target = function.labels().get(((Operand.Label) in.operands().get(0)).name());
    if (target <= index) {
      int spent = code.local("spent", 1);
      code.out.visitIincInsn(spent, 1);
      code.out.visitVarInsn(Opcodes.ILOAD, spent);
      code.frameField("budget", "I");
      code.out.visitJumpInsn(Opcodes.IF_ICMPGT, unlike);
    }
    code.out.visitJumpInsn(Opcodes.GOTO, code.label(target));
  }

  /** Tells all threads what was found out, and runs a strand. */
  private void leave(Code code, Section strand) {
    code.out.visitVarInsn(Opcodes.ALOAD, Code.FRAME_LOCAL);
    code.out.visitVarInsn(Opcodes.ILOAD, code.local("spent", 1));
    code.out.visitFieldInsn(Opcodes.PUTFIELD, Code.FRAME, "spent", "I");
    for (Register register : kept.of(strand.liveAtStart())) {
      if (set.contains(register)) {
        kept.storeForAll(code, register);
      }
    }
    kept.spreadOthers(code, same(strand));
    run(code, "strandRows" + strand.start());
  }

  private static void run(Code code, String method) {
    code.out.visitVarInsn(Opcodes.ALOAD, Code.FRAME_LOCAL);
    code.pushThreads();
    code.out.visitMethodInsn(
        Opcodes.INVOKESTATIC, KernelCompiler.NAME, method, KernelCompiler.PHASE, false);
    code.out.visitInsn(Opcodes.RETURN);
  }
}
