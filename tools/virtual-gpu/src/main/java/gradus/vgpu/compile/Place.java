package gradus.vgpu.compile;

import gradus.vgpu.memory.Allocation;
import gradus.vgpu.memory.Bytes;
import gradus.vgpu.memory.Global;
import gradus.vgpu.memory.Reach;
import gradus.vgpu.memory.Tracked;
import gradus.vgpu.memory.Window;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Type;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Where an access goes, once it is checked: a buffer's bytes and the index of the first.
 *
 * @param buffer what is in locals for the buffer
 * @param index the local with the index
 */
record Place(Buffer buffer, int index) {
  static final String ALLOCATION = "Lgradus/vgpu/memory/Allocation;";

  /** The locals that hold a buffer, its bytes, its shadow and its address. */
  record Buffer(int allocation, int data, int written, int base) {
    /** Returns the locals of a name. */
    static Buffer of(Code code, String name) {
      return new Buffer(
          code.local(name, 1),
          code.local(name + " data", 1),
          code.local(name + " written", 1),
          code.local(name + " base", 2));
    }

    /** Takes the buffer on the stack apart. */
    void store(Code code) {
      boolean isTracked = code.shape.mode().isTracked();
      code.out.visitInsn(Opcodes.DUP);
      code.out.visitVarInsn(Opcodes.ASTORE, allocation);
      if (isTracked) {
        code.out.visitInsn(Opcodes.DUP);
        code.callVirtual(Allocation.class, "written", "()[B");
        code.out.visitVarInsn(Opcodes.ASTORE, written);
      }
      code.out.visitInsn(Opcodes.DUP);
      code.callVirtual(Allocation.class, "address", "()J");
      code.out.visitVarInsn(Opcodes.LSTORE, base);
      code.callVirtual(Allocation.class, "data", "()[B");
      code.out.visitVarInsn(Opcodes.ASTORE, data);
    }
  }

  /** Checks an access. */
  static Place find(Code code, Instruction in, Operand.Address operand, int bytes) {
    if (code.row != null) {
      Place proven = code.row.find(in, operand, bytes);
      if (proven != null) {
        return proven;
      }
    }
    int address = code.local("address", 2);
    Place place =
        switch (Memory.space(in)) {
          case GLOBAL, CONST -> search(code, "global", in, operand, bytes);
          case GENERIC -> search(code, "generic", in, operand, bytes);
          case SHARED -> window(code, code.shared(), in, operand, bytes);
          case LOCAL -> window(code, code.localMemory(), in, operand, bytes);
          case PARAM -> window(code, code.parameterMemory(), in, operand, bytes);
        };
    Observer.access(code, in, address, bytes);
    return place;
  }

  /** Looks into the buffer that was hit last, and searches only if it is not that one. */
  private static Place search(
      Code code, String method, Instruction in, Operand.Address operand, int bytes) {
    int address = code.local("address", 2);
    Memory.pushAddress(code, in, operand);
    code.out.visitVarInsn(Opcodes.LSTORE, address);
    Buffer buffer = code.cache(code.shape.origins().slotOfSite()[code.site()]);
    int index = code.local("index", 1);
    Label found = new Label();
    index(code, buffer, address, bytes);
    code.out.visitInsn(Opcodes.DUP);
    code.out.visitVarInsn(Opcodes.ISTORE, index);
    code.out.visitJumpInsn(Opcodes.IFGE, found);
    code.out.visitVarInsn(Opcodes.ALOAD, code.reach());
    code.out.visitVarInsn(Opcodes.LLOAD, address);
    code.constant(bytes);
    code.constant(code.site());
    code.callVirtual(Reach.class, method, "(JII)" + ALLOCATION);
    buffer.store(code);
    index(code, buffer, address, bytes);
    code.out.visitVarInsn(Opcodes.ISTORE, index);
    code.out.visitLabel(found);
    return new Place(buffer, index);
  }

  private static void index(Code code, Buffer buffer, int address, int bytes) {
    code.out.visitVarInsn(Opcodes.ALOAD, buffer.data());
    code.out.visitVarInsn(Opcodes.LLOAD, buffer.base());
    code.out.visitVarInsn(Opcodes.LLOAD, address);
    code.constant(bytes);
    code.callStatic(Global.class, "index", "([BJJI)I");
  }

  /**
   * Computes the index in a memory that starts at 0.
   *
   * <p>Whether it lies in the array the JVM checks itself. For many accesses with one register and
   * different offsets it needs fewer checks than there are accesses, so none is written here, and
   * the phase catches what the JVM throws. Alignment is checked of the register alone for the same
   * reason.
   */
  private static Place window(
      Code code, Buffer window, Instruction in, Operand.Address operand, int bytes) {
    int index = code.local("index", 1);
    boolean isAligned = operand.offset() % bytes == 0;
    boolean isInt =
        operand.base() instanceof Operand.Reg reg && code.shape.kind(reg.register()) == Kind.INT;
    if (operand.base() instanceof Operand.Reg && isAligned) {
      Label unusual = new Label();
      Label done = new Label();
      code.push(operand.base(), isInt ? Type.S32 : Type.U64);
      if (isInt) {
        code.constant(bytes - 1);
        code.out.visitInsn(Opcodes.IAND);
      } else {
        code.constant(Bytes.NO_INDEX | bytes - 1);
        code.out.visitInsn(Opcodes.LAND);
        code.constant(0L);
        code.out.visitInsn(Opcodes.LCMP);
      }
      code.out.visitJumpInsn(Opcodes.IFNE, unusual);
      code.push(operand.base(), Type.S32);
      if (operand.offset() != 0) {
        code.constant((int) operand.offset());
        code.out.visitInsn(Opcodes.IADD);
      }
      code.out.visitVarInsn(Opcodes.ISTORE, index);
      code.out.visitJumpInsn(Opcodes.GOTO, done);
      code.out.visitLabel(unusual);
      check(code, window, in, operand, bytes, index);
      code.out.visitLabel(done);
    } else {
      check(code, window, in, operand, bytes, index);
    }
    code.constant(code.site());
    code.out.visitVarInsn(Opcodes.ISTORE, code.local("site", 1));
    if (code.shape.mode().findsRaces() || code.shape.mode().counts()) {
      code.out.visitVarInsn(Opcodes.ILOAD, index);
      code.out.visitInsn(Opcodes.I2L);
      code.out.visitVarInsn(Opcodes.LSTORE, code.local("address", 2));
    }
    return new Place(window, index);
  }

  private static void check(
      Code code, Buffer window, Instruction in, Operand.Address operand, int bytes, int index) {
    code.out.visitVarInsn(Opcodes.ALOAD, window.data());
    Memory.pushAddress(code, in, operand);
    code.constant(bytes);
    code.out.visitVarInsn(Opcodes.ALOAD, window.allocation());
    code.constant(code.site());
    code.callStatic(Window.class, "index", "([BJI" + ALLOCATION + "I)I");
    code.out.visitVarInsn(Opcodes.ISTORE, index);
  }

  private void pushElement(Code code, int offset) {
    code.out.visitVarInsn(Opcodes.ALOAD, buffer.data());
    code.out.visitVarInsn(Opcodes.ILOAD, index);
    if (offset != 0) {
      code.constant(offset);
      code.out.visitInsn(Opcodes.IADD);
    }
  }

  /**
   * Pushes an element.
   *
   * @param extent of the aligned bytes around it of which one must have been written; 0 if none
   */
  void get(Code code, int offset, Type type, int extent) {
    pushElement(code, offset);
    String result = Kind.of(type).descriptor();
    String name = "get" + Memory.accessor(type);
    if (extent > 0) {
      code.out.visitVarInsn(Opcodes.ALOAD, buffer.written());
      code.constant(extent);
      code.out.visitVarInsn(Opcodes.ALOAD, buffer.allocation());
      code.constant(code.site());
      code.callStatic(Tracked.class, name, "([BI[BI" + ALLOCATION + "I)" + result);
    } else {
      code.callStatic(Bytes.class, name, "([BI)" + result);
    }
    if (type.bytes() < 4) {
      code.narrow(type);
    }
  }

  /** Stores the value that is pushed by what is given. */
  void put(Code code, int offset, Type type, Runnable value) {
    pushElement(code, offset);
    value.run();
    String given = Kind.of(type).descriptor();
    String name = "put" + Memory.accessor(type);
    if (code.shape.mode().isTracked()) {
      code.out.visitVarInsn(Opcodes.ALOAD, buffer.written());
      code.callStatic(Tracked.class, name, "([BI" + given + "[B)V");
    } else {
      code.callStatic(Bytes.class, name, "([BI" + given + ")V");
    }
  }
}
