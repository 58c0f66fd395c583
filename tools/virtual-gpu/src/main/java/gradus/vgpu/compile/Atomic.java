package gradus.vgpu.compile;

import gradus.vgpu.arithmetic.Integers;
import gradus.vgpu.memory.Atomics;
import gradus.vgpu.memory.Reach;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Space;
import gradus.vgpu.ptx.Type;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Atomic operations, {@code atom} and {@code red}. */
final class Atomic implements Family {
  private static final List<String> OPERATIONS =
      List.of("add", "min", "max", "and", "or", "xor", "exch", "cas", "inc", "dec");

  @Override
  public void write(Code code, Instruction in) {
    boolean hasResult = in.op().equals("atom");
    int first = hasResult ? 1 : 0;
    Operand.Address address = (Operand.Address) in.operands().get(first);
    Type type = in.types().isEmpty() ? Type.B32 : in.type();
    if (in.operands().get(first + 1) instanceof Operand.Group) {
      throw code.unsupported();
    }
    Kind kind = Kind.of(type);
    Place place = Place.find(code, in, address, type.bytes());
    boolean isGlobal = Memory.space(in) != Space.SHARED;
    if (code.shape.mode().isTracked() && !in.has("exch")) {
      // Looks whether the old value was ever written, before the lock is taken.
      place.get(code, 0, type, Math.max(Extents.LEAST, type.bytes()));
      code.out.visitInsn(kind.size() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }
    int b = code.local("atomic b " + kind, kind.size());
    code.push(in.operands().get(first + 1), type);
    code.out.visitVarInsn(kind.store(), b);
    if (isGlobal) {
      lock(code, "lock");
    }
    int old = code.local("atomic old " + kind, kind.size());
    place.get(code, 0, type, 0);
    code.out.visitVarInsn(kind.store(), old);
    place.put(
        code,
        0,
        type,
        () -> {
          code.out.visitVarInsn(kind.load(), old);
          code.out.visitVarInsn(kind.load(), b);
          combine(code, in, type, kind, first);
        });
    if (isGlobal) {
      lock(code, "unlock");
    }
    if (hasResult) {
      code.out.visitVarInsn(kind.load(), old);
      code.pop(in.operands().get(0), type);
    }
  }

  private static void lock(Code code, String method) {
    code.out.visitVarInsn(Opcodes.ALOAD, code.reach());
    code.out.visitVarInsn(Opcodes.LLOAD, code.local("address", 2));
    code.callVirtual(Reach.class, method, "(J)V");
  }

  /** Makes the new value of the old one and the operand on the stack. */
  private static void combine(Code code, Instruction in, Type type, Kind kind, int first) {
    String operation =
        OPERATIONS.stream().filter(in::has).findFirst().orElseThrow(code::unsupported);
    switch (operation) {
      case "exch" -> code.call(Atomics.class, "second", kind, kind);
      case "cas" -> {
        // The value must not be computed under the lock, but loading a register is harmless.
        code.push(in.operands().get(first + 2), type);
        code.call(Atomics.class, "compareAndSet", kind, kind, kind);
      }
      case "inc", "dec" -> code.call(Atomics.class, operation, kind, kind);
      case "and" -> code.out.visitInsn(kind.opcode(Opcodes.IAND));
      case "or" -> code.out.visitInsn(kind.opcode(Opcodes.IOR));
      case "xor" -> code.out.visitInsn(kind.opcode(Opcodes.IXOR));
      case "add" -> {
        boolean isHalf = type == Type.F16 || type == Type.F16X2 || type == Type.BF16;
        if (in.has("bf16x2")) {
          throw code.unsupported();
        } else if (isHalf) {
          HalfCalls.write(code, in, type, "add", 2);
        } else {
          code.out.visitInsn(kind.opcode(Opcodes.IADD));
        }
      }
      default -> {
        if (type.isSigned()) {
          code.call(Math.class, operation, kind, kind);
        } else if (type.isFloating()) {
          throw code.unsupported();
        } else {
          code.call(Integers.class, operation + "Unsigned", kind, kind);
        }
      }
    }
  }
}
