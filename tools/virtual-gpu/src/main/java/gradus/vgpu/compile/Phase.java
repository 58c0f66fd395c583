package gradus.vgpu.compile;

import gradus.vgpu.memory.KernelFault;
import gradus.vgpu.memory.Reach;
import gradus.vgpu.ptx.Register;
import gradus.vgpu.run.ResumePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * The method for a section, a loop over the threads that are there.
 *
 * <p>A register that lives on while the thread waits is kept in the frame. It is stored only where
 * this section may have changed it.
 */
final class Phase {
  private static final String FAULT = org.objectweb.asm.Type.getInternalName(KernelFault.class);

  private final Shape shape;
  private final Points points;
  private final Kept kept;
  private final Section section;
  private final Start start;
  private final Body body;
  private int length;

  /** Prepares a phase. */
  Phase(Shape shape, Points points, Kept kept, Section section, Start start) {
    this.shape = shape;
    this.points = points;
    this.kept = kept;
    this.section = section;
    this.start = start;
    this.body = new Body(section, points, kept);
  }

  Shape shape() {
    return shape;
  }

  /** Returns the index of the instruction at which it starts. */
  int start() {
    return section.start();
  }

  /** Returns how many bytes the longest method that was written has. */
  int length() {
    return length;
  }

  /** Returns how many bytes each of the phase's instructions takes, by index. */
  SortedMap<Integer, Integer> lengths() {
    return body.lengths();
  }

  /**
   * Writes the method.
   *
   * <p>What runs first stands last, when it is known what the rest needs.
   *
   * @param hasRows whether all threads are there, so that much is proven for a {@link Row}
   */
  void write(Code code, boolean hasRows) {
    Label prologue = new Label();
    Label uniform = new Label();
    Label begin = new Label();
    Label end = new Label();
    code.out.visitCode();
    code.out.visitJumpInsn(Opcodes.GOTO, prologue);
    if (hasRows) {
      Idle idle = Idle.of(section, shape.derived(), points, kept);
      code.row.setTarget(section.target(), section.hasOneTarget(), idle);
    }
    threads(code, begin);
    code.out.visitLabel(uniform);
    uniform(code);
    code.out.visitJumpInsn(Opcodes.GOTO, begin);
    code.out.visitLabel(prologue);
    prologue(code);
    code.out.visitJumpInsn(Opcodes.GOTO, uniform);
    code.out.visitLabel(end);
    length = Math.max(length, end.getOffset());
    code.out.visitMaxs(0, 0);
    code.out.visitEnd();
  }

  /** Loads and computes the registers that are the same in all threads. */
  private void uniform(Code code) {
    start.same().forEach(register -> kept.loadForAll(code, register));
    List<Register> registers = new ArrayList<>(section.liveAtStart());
    registers.removeIf(register -> !section.needs(register));
    if (code.row != null) {
      registers.addAll(code.row.bases());
    }
    shape.derived().chain(registers, true).forEach(code::compute);
  }

  /** Loads what else is the same for all threads. */
  private void prologue(Code code) {
    code.frameField("pc", "[I");
    code.out.visitVarInsn(Opcodes.ASTORE, code.local("pc", 1));
    code.frameField("reach", "Lgradus/vgpu/memory/Reach;");
    code.out.visitVarInsn(Opcodes.ASTORE, code.reach());
    if (code.usesShared) {
      code.frameField("shared", Place.ALLOCATION);
      code.shared().store(code);
    }
    for (int slot : code.caches) {
      code.out.visitVarInsn(Opcodes.ALOAD, code.reach());
      code.constant(slot);
      code.callVirtual(Reach.class, "last", "(I)" + Place.ALLOCATION);
      code.cache(slot).store(code);
    }
    code.loadParameters();
    if (shape.mode().proves() && !start.isStrand()) {
      kept.spread(code);
    }
    if (code.row != null) {
      code.row.prologue();
    }
  }

  private void threads(Code code, Label begin) {
    Label loop = new Label();
    Label first = new Label();
    Label last = new Label();
    Label caught = new Label();
    Label outside = new Label();
    code.out.visitTryCatchBlock(first, last, caught, FAULT);
    code.out.visitTryCatchBlock(first, last, outside, "java/lang/IndexOutOfBoundsException");
    code.out.visitLabel(loop);
    if (code.row != null) {
      code.row.beginThread();
    } else if (start.number() > 0) {
      code.out.visitVarInsn(Opcodes.ALOAD, code.local("pc", 1));
      code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
      code.out.visitInsn(Opcodes.IALOAD);
      code.constant(start.number());
      code.out.visitJumpInsn(Opcodes.IF_ICMPNE, code.nextThread);
    }
    code.constant(0);
    code.out.visitVarInsn(Opcodes.ISTORE, code.local("index", 1));
    code.constant(-1);
    code.out.visitVarInsn(Opcodes.ISTORE, code.local("site", 1));
    code.out.visitLabel(first);
    resume(code);
    body.write(code);
    code.out.visitLabel(last);
    code.out.visitLabel(outside);
    outside(code);
    code.out.visitJumpInsn(Opcodes.GOTO, code.nextThread);
    code.out.visitLabel(caught);
    caught(code);
    code.out.visitLabel(code.nextThread);
    if (code.row != null) {
      Label threads = new Label();
      Label next = new Label();
      code.row.endThread(threads, loop, next);
      code.out.visitLabel(begin);
      code.row.loop(threads, next, start.checked());
      return;
    }
    code.out.visitIincInsn(Code.THREAD_LOCAL, 1);
    code.out.visitLabel(begin);
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitVarInsn(Opcodes.ILOAD, 2);
    code.out.visitJumpInsn(Opcodes.IF_ICMPLT, loop);
    code.out.visitInsn(Opcodes.RETURN);
  }

  private static void outside(Code code) {
    int thrown = code.local("thrown", 1);
    code.out.visitVarInsn(Opcodes.ASTORE, thrown);
    code.out.visitVarInsn(Opcodes.ALOAD, Code.FRAME_LOCAL);
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitVarInsn(Opcodes.ALOAD, thrown);
    code.out.visitVarInsn(Opcodes.ILOAD, code.local("index", 1));
    code.out.visitVarInsn(Opcodes.ILOAD, code.local("site", 1));
    code.callFrame("outside", "(ILjava/lang/IndexOutOfBoundsException;II)V");
  }

  private static void caught(Code code) {
    int fault = code.local("fault", 1);
    code.out.visitVarInsn(Opcodes.ASTORE, fault);
    code.out.visitVarInsn(Opcodes.ALOAD, Code.FRAME_LOCAL);
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitVarInsn(Opcodes.ALOAD, fault);
    code.callFrame("fault", "(IL" + FAULT + ";)V");
  }

  /** Loads what the thread kept, and sets what no instruction has set to 0. */
  private void resume(Code code) {
    budget(code);
    code.constant(0);
    code.out.visitVarInsn(Opcodes.ISTORE, code.local("carry", 1));
    if (section.usesLocalMemory()) {
      code.out.visitVarInsn(Opcodes.ALOAD, code.reach());
      code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
      code.callVirtual(Reach.class, "local", "(I)" + Place.ALLOCATION);
      code.localMemory().store(code);
    }
    List<Register> live = section.liveAtStart().stream().filter(section::needs).toList();
    shape.derived().chain(live, false).forEach(code::compute);
    for (Register register : kept.of(live)) {
      if (start.isEntry()) {
        Kind kind = shape.kind(register);
        code.zero(kind);
        code.out.visitVarInsn(kind.store(), code.local(register));
      } else if (!start.same().contains(register)) {
        kept.load(code, register);
      }
    }
    ResumePoint point = start.point();
    if (point != null && point.instruction() != null) {
      code.at(point.site(), point.instruction());
      Waits.take(code, point.instruction());
    }
  }

  /** Sets how often the thread may go round loops up to where it waits. */
  private void budget(Code code) {
    code.frameField("budget", "I");
    if (start.isStrand()) {
      Label some = new Label();
      code.frameField("spent", "I");
      code.out.visitInsn(Opcodes.ISUB);
      code.out.visitInsn(Opcodes.DUP);
      code.out.visitVarInsn(Opcodes.ISTORE, code.budget());
      code.out.visitJumpInsn(Opcodes.IFGE, some);
      // Another thread has gone round too often, and taken this one's rounds: where says nothing.
      code.constant(section.start());
      code.endless();
      code.out.visitLabel(some);
      return;
    }
    if (start.isCut()) {
      code.frameElement("rounds", Kind.INT);
      code.callStatic(Math.class, "min", "(II)I");
    }
    code.out.visitVarInsn(Opcodes.ISTORE, code.budget());
  }
}
