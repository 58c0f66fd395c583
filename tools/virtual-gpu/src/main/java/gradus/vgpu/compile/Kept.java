package gradus.vgpu.compile;

import gradus.vgpu.ptx.Liveness;
import gradus.vgpu.ptx.Register;
import gradus.vgpu.run.Common;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** The registers that threads leave in the frame while they wait: all but {@link Derived} ones. */
final class Kept {
  private final Shape shape;
  private final Liveness liveness;
  private final Slots slots = new Slots();

  Kept(Shape shape, Liveness liveness) {
    this.shape = shape;
    this.liveness = liveness;
  }

  /** Returns how many registers of a kind there are at most. */
  int count(Kind kind) {
    return slots.count(kind);
  }

  Kind kind(Register register) {
    return shape.kind(register);
  }

  Liveness liveness() {
    return liveness;
  }

  /** Returns those of some registers that are not computed again. */
  List<Register> of(Collection<Register> registers) {
    return registers.stream().filter(register -> shape.derived().of(register) == null).toList();
  }

  /** Returns what a thread must keep while it waits at an instruction. */
  List<Register> across(int site) {
    BitSet live = liveness.after(site);
    liveness.effect(site).writes().forEach(register -> live.clear(register.number()));
    return of(liveness.registers(live));
  }

  /** Returns what a thread must keep where the code is cut before an instruction. */
  List<Register> before(int index) {
    return of(liveness.registers(liveness.before(index)));
  }

  /** Returns where a register is kept, as a row of the frame's array for its kind. */
  int slot(Register register) {
    return slots.of(register, shape.kind(register));
  }

  /** Loads a register of the thread. */
  void load(Code code, Register register) {
    Kind kind = shape.kind(register);
    element(code, register, kind);
    code.out.visitInsn(kind.opcode(Opcodes.IALOAD));
    code.out.visitVarInsn(kind.store(), code.local(register));
  }

  /** Stores a register of the thread. */
  void store(Code code, Register register) {
    Kind kind = shape.kind(register);
    element(code, register, kind);
    code.out.visitVarInsn(kind.load(), code.local(register));
    code.out.visitInsn(kind.opcode(Opcodes.IASTORE));
  }

  /** Goes where a label is unless all threads that the method is for keep the same. */
  void look(Code code, Register register, Label unlike) {
    pushCommon(code);
    code.constant(slot(register));
    code.pushThreads();
    code.callVirtual(Common.class, "is" + word(register), "(III)Z");
    code.out.visitJumpInsn(Opcodes.IFEQ, unlike);
  }

  /** Loads a register that is the same in all threads. */
  void loadForAll(Code code, Register register) {
    Kind kind = kind(register);
    pushCommon(code);
    code.constant(slot(register));
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.callVirtual(Common.class, "get" + word(register), "(II)" + kind.descriptor());
    code.out.visitVarInsn(kind.store(), code.local(register));
  }

  /** Stores a register for all threads that the method is for. */
  void storeForAll(Code code, Register register) {
    Kind kind = kind(register);
    pushCommon(code);
    code.constant(slot(register));
    code.pushThreads();
    code.out.visitVarInsn(kind.load(), code.local(register));
    code.callVirtual(Common.class, "put" + word(register), "(III" + kind.descriptor() + ")V");
  }

  /** Gives all threads their own of what they keep in common, but for some registers. */
  void spreadOthers(Code code, Collection<Register> registers) {
    pushCommon(code);
    for (Kind kind : List.of(Kind.INT, Kind.LONG)) {
      long slots = 0;
      for (Register register : registers) {
        boolean isOne = kind(register) == kind && slot(register) < Long.SIZE;
        slots |= isOne ? 1L << slot(register) : 0;
      }
      code.constant(slots);
    }
    code.callVirtual(Common.class, "spreadOthers", "(JJ)V");
  }

  /** Gives all threads their own of what they keep in common. */
  void spread(Code code) {
    pushCommon(code);
    code.callVirtual(Common.class, "spread", "()V");
  }

  private static void pushCommon(Code code) {
    code.frameField("common", "Lgradus/vgpu/run/Common;");
  }

  private String word(Register register) {
    return kind(register) == Kind.INT ? "Int" : "Long";
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
    code.constant(slot(register));
    code.frameField("threads", "I");
    code.out.visitInsn(Opcodes.IMUL);
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitInsn(Opcodes.IADD);
  }
}
