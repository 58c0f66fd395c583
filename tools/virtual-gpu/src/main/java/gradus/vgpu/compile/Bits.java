package gradus.vgpu.compile;

import gradus.vgpu.arithmetic.BitFields;
import gradus.vgpu.arithmetic.Integers;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Type;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Logic, shifts, and what else looks at single bits. */
final class Bits implements Family {
  @Override
  public void write(Code code, Instruction in) {
    Type type = in.types().isEmpty() ? Type.B32 : in.type();
    Kind kind = Kind.of(type);
    List<Operand> operands = in.operands();
    switch (in.op()) {
      case "and" -> binary(code, operands, type, kind.opcode(Opcodes.IAND));
      case "or" -> binary(code, operands, type, kind.opcode(Opcodes.IOR));
      case "xor" -> binary(code, operands, type, kind.opcode(Opcodes.IXOR));
      case "not" -> not(code, operands, type, kind);
      case "cnot" -> cnot(code, operands, type, kind);
      case "shl", "shr" -> shift(code, in, type, kind);
      default -> function(code, in, type, kind);
    }
  }

  private static void binary(Code code, List<Operand> operands, Type type, int opcode) {
    code.push(operands.get(1), type);
    code.push(operands.get(2), type);
    code.out.visitInsn(opcode);
    code.pop(operands.get(0), type);
  }

  private static void not(Code code, List<Operand> operands, Type type, Kind kind) {
    code.push(operands.get(1), type);
    if (type == Type.PRED) {
      code.constant(1);
    } else if (kind == Kind.LONG) {
      code.constant(-1L);
    } else {
      code.constant(-1);
    }
    code.out.visitInsn(kind.opcode(Opcodes.IXOR));
    code.pop(operands.get(0), type);
  }

  private static void cnot(Code code, List<Operand> operands, Type type, Kind kind) {
    code.push(operands.get(1), type);
    code.callStatic(Comparisons.class, "isZero", "(" + kind.descriptor() + ")" + kind.descriptor());
    code.pop(operands.get(0), type);
  }

  private static void shift(Code code, Instruction in, Type type, Kind kind) {
    List<Operand> operands = in.operands();
    boolean isLeft = in.op().equals("shl");
    int bits = type.bytes() * 8;
    code.push(operands.get(1), type);
    if (operands.get(2) instanceof Operand.Constant by && by.bits() >= 0 && by.bits() < bits) {
      code.constant((int) by.bits());
      int unsigned = type.isSigned() ? Opcodes.ISHR : Opcodes.IUSHR;
      code.out.visitInsn(kind.opcode(isLeft ? Opcodes.ISHL : unsigned));
    } else {
      code.push(operands.get(2), Type.U32);
      if (isLeft) {
        code.call(Integers.class, bits == 16 ? "shl16" : "shl", kind, Kind.INT);
      } else {
        code.call(Integers.class, type.isSigned() ? "shr" : "shrUnsigned", kind, Kind.INT);
      }
    }
    code.pop(operands.get(0), type);
  }

  private static void function(Code code, Instruction in, Type type, Kind kind) {
    List<Operand> operands = in.operands();
    boolean isUnsigned = !type.isSigned();
    Kind result;
    switch (in.op()) {
      case "popc", "clz" -> {
        code.push(operands.get(1), type);
        String name = in.op().equals("popc") ? "bitCount" : "numberOfLeadingZeros";
        result = code.call(kind == Kind.LONG ? Long.class : Integer.class, name, kind);
      }
      case "brev" -> {
        code.push(operands.get(1), type);
        result = code.call(kind == Kind.LONG ? Long.class : Integer.class, "reverse", kind);
      }
      case "bfind" -> {
        code.push(operands.get(1), type);
        String name = "find" + (in.has("shiftamt") ? "Shift" : "");
        result = code.call(BitFields.class, name + (isUnsigned ? "Unsigned" : ""), kind);
      }
      case "bfe" -> {
        code.push(operands.get(1), type);
        code.push(operands.get(2), Type.U32);
        code.push(operands.get(3), Type.U32);
        result =
            code.call(
                BitFields.class,
                isUnsigned ? "extractUnsigned" : "extract",
                kind,
                Kind.INT,
                Kind.INT);
      }
      case "bfi" -> {
        code.push(operands.get(1), type);
        code.push(operands.get(2), type);
        code.push(operands.get(3), Type.U32);
        code.push(operands.get(4), Type.U32);
        result = code.call(BitFields.class, "insert", kind, kind, Kind.INT, Kind.INT);
      }
      case "bmsk" -> result = two(code, operands, in.has("clamp") ? "maskClamp" : "maskWrap");
      case "szext" -> {
        String name = isUnsigned ? "zeroExtend" : "signExtend";
        result = two(code, operands, name + (in.has("clamp") ? "Clamp" : "Wrap"));
      }
      case "fns" -> result = three(code, operands, "nthSet");
      case "shf" -> {
        String name = in.has("l") ? "funnelLeft" : "funnelRight";
        result = three(code, operands, name + (in.has("clamp") ? "Clamp" : "Wrap"));
      }
      case "lop3" -> {
        for (int i = 1; i <= 4; i++) {
          code.push(operands.get(i), Type.B32);
        }
        result = code.call(BitFields.class, "lop3", Kind.INT, Kind.INT, Kind.INT, Kind.INT);
      }
      case "prmt" -> result = three(code, operands, permutation(in));
      default -> throw code.unsupported();
    }
    code.pop(operands.get(0), result, type.isSigned());
  }

  private static String permutation(Instruction in) {
    for (String mode : List.of("f4e", "b4e", "rc8", "ecl", "ecr", "rc16")) {
      if (in.has(mode)) {
        return "permute" + Character.toUpperCase(mode.charAt(0)) + mode.substring(1);
      }
    }
    return "permute";
  }

  private static Kind two(Code code, List<Operand> operands, String name) {
    code.push(operands.get(1), Type.B32);
    code.push(operands.get(2), Type.B32);
    return code.call(BitFields.class, name, Kind.INT, Kind.INT);
  }

  private static Kind three(Code code, List<Operand> operands, String name) {
    for (int i = 1; i <= 3; i++) {
      code.push(operands.get(i), Type.B32);
    }
    return code.call(BitFields.class, name, Kind.INT, Kind.INT, Kind.INT);
  }
}
