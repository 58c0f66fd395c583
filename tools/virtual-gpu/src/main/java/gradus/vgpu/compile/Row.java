package gradus.vgpu.compile;

import gradus.vgpu.memory.Reach;
import gradus.vgpu.memory.Stretch;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Register;
import gradus.vgpu.ptx.Space;
import gradus.vgpu.ptx.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * The threads of a block that differ in {@code threadIdx.x} only, and what is proven of them all
 * before the first one runs.
 *
 * <p>Where an access's address is a {@link Derived} register plus a constant, the index in its
 * buffer is {@code start + step * threadIdx.x}. Proven for global memory: all these indices lie in
 * the buffer and are aligned. For shared memory: they are aligned, and no number overflows. Where
 * that does not hold, the row runs by the code that checks each access.
 */
final class Row {
  /** Accesses whose address is one register plus various constants. */
  private static final class Group {
    private final Register base;
    private final Place.Buffer buffer;
    private final int slot;
    private final int start;
    private long first;
    private long last;
    private int alignment = 1;

    Group(Register base, Place.Buffer buffer, int slot, int start) {
      this.base = base;
      this.buffer = buffer;
      this.slot = slot;
      this.start = start;
    }
  }

  private static final int FARTHEST = 1 << 20;
  private final Code code;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private int target = Integer.MIN_VALUE;
  private boolean isOnlyTarget;
  private Idle idle;

  Row(Code code) {
    this.code = code;
  }

  /**
   * Says where most threads go; the others store where they go themselves.
   *
   * @param isOnly whether there are no others
   * @param way how threads get there that have nothing to do; null if that is not known
   */
  void setTarget(int point, boolean isOnly, Idle way) {
    target = point;
    isOnlyTarget = isOnly;
    idle = way;
  }

  /** Returns where threads go that do not say it. */
  int target() {
    return target;
  }

  /** Pushes the thread's index along an axis. */
  void pushThread(String axis) {
    code.out.visitVarInsn(Opcodes.ILOAD, thread(axis));
  }

  private int thread(String axis) {
    return code.local("thread" + axis, 1);
  }

  private int count() {
    return code.local("count", 1);
  }

  /** Returns where an access goes if that can be proven for a row; null otherwise. */
  Place find(Instruction in, Operand.Address operand, int bytes) {
    Space space = Memory.space(in);
    boolean isGlobal = space == Space.GLOBAL || space == Space.CONST || space == Space.GENERIC;
    if (!isGlobal && space != Space.SHARED || in.op().equals("atom") || in.op().equals("red")) {
      return null;
    }
    if (!(operand.base() instanceof Operand.Reg reg)
        || Math.abs(operand.offset()) > FARTHEST
        || operand.offset() % bytes != 0) {
      return null;
    }
    Register base = reg.register();
    Derived.Value value = code.shape.derived().of(base);
    boolean isInt = code.shape.kind(base) == Kind.INT;
    if (value == null || !value.isEven() || value.step() % bytes != 0 || isGlobal && isInt) {
      return null;
    }
    int slot = isGlobal ? code.shape.origins().slotOfSite()[code.site()] : -1;
    String name = "start " + base.number() + ' ' + slot;
    Group group =
        groups.computeIfAbsent(
            name,
            key -> {
              Place.Buffer buffer =
                  isGlobal ? Place.Buffer.of(code, "proven " + slot) : code.shared();
              return new Group(base, buffer, slot, code.local(name, 1));
            });
    group.first = Math.min(group.first, operand.offset());
    group.last = Math.max(group.last, operand.offset() + bytes);
    group.alignment = Math.max(group.alignment, bytes);
    int index = code.local("index", 1);
    pushIndex(group, value.step());
    if (operand.offset() != 0) {
      code.constant((int) operand.offset());
      code.out.visitInsn(Opcodes.IADD);
    }
    code.out.visitVarInsn(Opcodes.ISTORE, index);
    if (!isGlobal) {
      code.constant(code.site());
      code.out.visitVarInsn(Opcodes.ISTORE, code.local("site", 1));
    }
    return new Place(group.buffer, index);
  }

  private void pushIndex(Group group, int step) {
    code.out.visitVarInsn(Opcodes.ILOAD, group.start);
    if (step != 0) {
      pushThread("X");
      code.constant(step);
      code.out.visitInsn(Opcodes.IMUL);
      code.out.visitInsn(Opcodes.IADD);
    }
  }

  /** Returns the registers from which the proofs begin. */
  List<Register> bases() {
    Set<Register> bases = new LinkedHashSet<>();
    groups.values().forEach(group -> bases.add(group.base));
    if (idle != null) {
      bases.addAll(idle.registers());
    }
    return List.copyOf(bases);
  }

  /** Loads the buffers, once for all rows. */
  void prologue() {
    Set<Integer> loaded = new LinkedHashSet<>();
    for (Group group : groups.values()) {
      if (group.slot >= 0 && loaded.add(group.slot)) {
        code.out.visitVarInsn(Opcodes.ALOAD, code.reach());
        code.constant(group.slot);
        code.callVirtual(Reach.class, "last", "(I)" + Place.ALLOCATION);
        group.buffer.store(code);
      }
    }
  }

  /**
   * Writes the loop over the rows; the label is where the threads of a row begin.
   *
   * @param checked the method that does the same and proves nothing
   */
  void loop(Label threads, Label next, String checked) {
    Label again = new Label();
    Label unproven = new Label();
    Label end = new Label();
    code.out.visitLabel(again);
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitVarInsn(Opcodes.ILOAD, 2);
    code.out.visitJumpInsn(Opcodes.IF_ICMPGE, end);
    for (String axis : List.of("X", "Y", "Z")) {
      code.frameElement("thread" + axis, Kind.INT);
      code.out.visitVarInsn(Opcodes.ISTORE, thread(axis));
    }
    code.frameField("sizeX", "I");
    pushThread("X");
    code.out.visitInsn(Opcodes.ISUB);
    code.out.visitVarInsn(Opcodes.ILOAD, 2);
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitInsn(Opcodes.ISUB);
    code.callStatic(Math.class, "min", "(II)I");
    code.out.visitVarInsn(Opcodes.ISTORE, count());
    prove(unproven);
    code.out.visitVarInsn(Opcodes.ALOAD, Code.FRAME_LOCAL);
    pushRange();
    code.constant(target);
    code.out.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, Code.FRAME, isOnlyTarget ? "headAll" : "head", "(III)V", false);
    // Threads count from 0 to the row's end, so that the JVM sees indices that grow evenly.
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    pushThread("X");
    code.out.visitInsn(Opcodes.ISUB);
    code.out.visitVarInsn(Opcodes.ISTORE, code.local("row", 1));
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitVarInsn(Opcodes.ILOAD, count());
    code.out.visitInsn(Opcodes.IADD);
    code.out.visitVarInsn(Opcodes.ISTORE, code.local("next row", 1));
    pushThread("X");
    if (idle == null) {
      code.out.visitVarInsn(Opcodes.ILOAD, count());
    } else {
      idle.pushBusy(code, count());
    }
    code.out.visitInsn(Opcodes.IADD);
    code.out.visitVarInsn(Opcodes.ISTORE, code.local("row end", 1));
    code.out.visitJumpInsn(Opcodes.GOTO, threads);
    code.out.visitLabel(unproven);
    code.out.visitVarInsn(Opcodes.ALOAD, Code.FRAME_LOCAL);
    pushRange();
    code.out.visitMethodInsn(
        Opcodes.INVOKESTATIC, KernelCompiler.NAME, checked, KernelCompiler.PHASE, false);
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitVarInsn(Opcodes.ILOAD, count());
    code.out.visitInsn(Opcodes.IADD);
    code.out.visitVarInsn(Opcodes.ISTORE, Code.THREAD_LOCAL);
    code.out.visitJumpInsn(Opcodes.GOTO, again);
    code.out.visitLabel(next);
    code.out.visitVarInsn(Opcodes.ILOAD, code.local("next row", 1));
    code.out.visitVarInsn(Opcodes.ISTORE, Code.THREAD_LOCAL);
    code.out.visitJumpInsn(Opcodes.GOTO, again);
    code.out.visitLabel(end);
    code.out.visitInsn(Opcodes.RETURN);
  }

  /** Sets the thread's number by its index in the row. */
  void beginThread() {
    code.out.visitVarInsn(Opcodes.ILOAD, code.local("row", 1));
    pushThread("X");
    code.out.visitInsn(Opcodes.IADD);
    code.out.visitVarInsn(Opcodes.ISTORE, Code.THREAD_LOCAL);
  }

  /** Goes on with the next thread, or where a label is if there is none. */
  void endThread(Label threads, Label more, Label next) {
    code.out.visitIincInsn(thread("X"), 1);
    code.out.visitLabel(threads);
    pushThread("X");
    code.out.visitVarInsn(Opcodes.ILOAD, code.local("row end", 1));
    code.out.visitJumpInsn(Opcodes.IF_ICMPLT, more);
    code.out.visitJumpInsn(Opcodes.GOTO, next);
  }

  private void pushRange() {
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitInsn(Opcodes.DUP);
    code.out.visitVarInsn(Opcodes.ILOAD, count());
    code.out.visitInsn(Opcodes.IADD);
  }

  /** Computes what the first thread of the row has, and proves that the others may follow. */
  private void prove(Label unproven) {
    Set<List<Object>> widened = new LinkedHashSet<>();
    for (int index : code.shape.derived().chain(bases(), false)) {
      code.compute(index);
      Register register = code.shape.derived().widened(index);
      boolean isSigned = code.shape.function().body().get(index).type().isSigned();
      // One register may be widened both ways, and overflow in one of them only.
      if (register != null && widened.add(List.of(register, isSigned))) {
        code.push(new Operand.Reg(register, false), Type.S32);
        code.constant(code.shape.derived().of(register).step());
        code.out.visitVarInsn(Opcodes.ILOAD, count());
        code.callStatic(Stretch.class, isSigned ? "isSigned" : "isUnsigned", "(III)Z");
        code.out.visitJumpInsn(Opcodes.IFEQ, unproven);
      }
    }
    for (Group group : new ArrayList<>(groups.values())) {
      int step = code.shape.derived().of(group.base).step();
      if (group.slot >= 0) {
        code.out.visitVarInsn(Opcodes.ALOAD, group.buffer.data());
        code.out.visitVarInsn(Opcodes.LLOAD, group.buffer.base());
      }
      boolean isInt = code.shape.kind(group.base) == Kind.INT;
      code.push(new Operand.Reg(group.base, false), isInt ? Type.S32 : Type.U64);
      code.convert(isInt ? Kind.INT : Kind.LONG, Kind.LONG, true);
      if (group.slot >= 0) {
        code.constant(group.first);
        code.constant(group.last);
        code.constant(step);
        code.out.visitVarInsn(Opcodes.ILOAD, count());
        code.constant(group.alignment);
        code.callStatic(Stretch.class, "index", "([BJJJJIII)I");
      } else {
        code.constant(group.alignment);
        code.callStatic(Stretch.class, "window", "(JI)I");
      }
      code.out.visitInsn(Opcodes.DUP);
      code.out.visitVarInsn(Opcodes.ISTORE, group.start);
      code.constant(Stretch.UNPROVEN);
      code.out.visitJumpInsn(Opcodes.IF_ICMPEQ, unproven);
      if (step != 0) {
        code.out.visitVarInsn(Opcodes.ILOAD, group.start);
        pushThread("X");
        code.constant(step);
        code.out.visitInsn(Opcodes.IMUL);
        code.out.visitInsn(Opcodes.ISUB);
        code.out.visitVarInsn(Opcodes.ISTORE, group.start);
      }
    }
  }
}
