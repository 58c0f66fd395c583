package gradus.vgpu.compile;

import gradus.vgpu.memory.Windows;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Type;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Moves values between registers, and addresses between spaces. */
final class Moves implements Family {
  @Override
  public void write(Code code, Instruction in) {
    switch (in.op()) {
      case "mov" -> move(code, in);
      case "cvta" -> address(code, in);
      case "isspacep" -> isInSpace(code, in);
      default -> throw code.unsupported();
    }
  }

  private static void move(Code code, Instruction in) {
    Operand to = in.operands().get(0);
    Operand from = in.operands().get(1);
    Type type = in.type();
    if (from instanceof Operand.Group parts) {
      pack(code, to, parts.members(), type);
    } else if (to instanceof Operand.Group parts) {
      unpack(code, parts.members(), from, type);
    } else {
      Kind kind = to instanceof Operand.Reg reg ? code.shape.kind(reg.register()) : Kind.of(type);
      Type as = Comparisons.as(kind, type);
      code.push(from, as);
      code.pop(to, as);
    }
  }

  private static Type part(Code code, Type whole, int parts) {
    return switch (whole.bytes() / parts) {
      case 1 -> Type.U8;
      case 2 -> Type.U16;
      case 4 -> Type.U32;
      default -> throw code.unsupported();
    };
  }

  private static void pack(Code code, Operand to, List<Operand> parts, Type type) {
    Type part = part(code, type, parts.size());
    Type whole = type.bytes() == 8 ? Type.U64 : Type.U32;
    Kind kind = Kind.of(whole);
    code.zero(kind);
    for (int i = 0; i < parts.size(); i++) {
      code.push(parts.get(i), part);
      code.convert(Kind.INT, kind, false);
      code.constant(i * part.bytes() * 8);
      code.out.visitInsn(kind.opcode(Opcodes.ISHL));
      code.out.visitInsn(kind.opcode(Opcodes.IOR));
    }
    code.pop(to, whole);
  }

  private static void unpack(Code code, List<Operand> parts, Operand from, Type type) {
    Type part = part(code, type, parts.size());
    Type whole = type.bytes() == 8 ? Type.U64 : Type.U32;
    Kind kind = Kind.of(whole);
    int value = code.local("unpacked " + kind, kind.size());
    code.push(from, whole);
    code.out.visitVarInsn(kind.store(), value);
    for (int i = 0; i < parts.size(); i++) {
      code.out.visitVarInsn(kind.load(), value);
      code.constant(i * part.bytes() * 8);
      code.out.visitInsn(kind.opcode(Opcodes.IUSHR));
      code.convert(kind, Kind.INT, false);
      code.narrow(part);
      code.pop(parts.get(i), part);
    }
  }

  private static void address(Code code, Instruction in) {
    Operand from = in.operands().get(1);
    code.push(from, Type.U64);
    if (in.has("shared") || in.has("shared::cta")) {
      code.constant(Windows.SHARED);
      code.out.visitInsn(in.has("to") ? Opcodes.LSUB : Opcodes.LADD);
    } else if (in.has("local")) {
      localBase(code);
      code.out.visitInsn(in.has("to") ? Opcodes.LSUB : Opcodes.LADD);
    } else if (in.has("param")) {
      code.constant(Windows.PARAMETERS);
      code.out.visitInsn(in.has("to") ? Opcodes.LSUB : Opcodes.LADD);
    }
    code.pop(in.operands().get(0), Type.U64);
  }

  /** Pushes the generic address of this thread's local memory. */
  private static void localBase(Code code) {
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitInsn(Opcodes.I2L);
    code.constant(Windows.LOCAL_STRIDE);
    code.out.visitInsn(Opcodes.LMUL);
    code.constant(Windows.LOCAL);
    code.out.visitInsn(Opcodes.LADD);
  }

  private static void isInSpace(Code code, Instruction in) {
    String name =
        in.has("shared") || in.has("shared::cta")
            ? "isShared"
            : in.has("local")
                ? "isLocal"
                : in.has("global") || in.has("const") ? "isGlobal" : "isParameter";
    code.push(in.operands().get(1), Type.U64);
    code.callStatic(Windows.class, name, "(J)Z");
    code.pop(in.operands().get(0), Type.PRED);
  }
}
