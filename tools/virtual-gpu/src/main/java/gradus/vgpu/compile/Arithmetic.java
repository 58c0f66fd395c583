package gradus.vgpu.compile;

import gradus.vgpu.arithmetic.Carry;
import gradus.vgpu.arithmetic.Doubles;
import gradus.vgpu.arithmetic.Floats;
import gradus.vgpu.arithmetic.Integers;
import gradus.vgpu.arithmetic.RoundedDoubles;
import gradus.vgpu.arithmetic.RoundedFloats;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Type;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;

/** Sums, products, quotients and what else computes a number from numbers. */
final class Arithmetic implements Family {
  private static final Map<String, Integer> JVM =
      Map.of(
          "add", Opcodes.IADD,
          "sub", Opcodes.ISUB,
          "mul", Opcodes.IMUL,
          "div", Opcodes.IDIV,
          "neg", Opcodes.INEG);

  @Override
  public void write(Code code, Instruction in) {
    Type type = typeOf(in);
    if (type.isFloating() || in.has("bf16x2")) {
      floating(code, in, type);
    } else if (in.has("cc") || in.op().endsWith("c") && in.op().length() == 4) {
      carrying(code, in, type);
    } else if (in.has("wide")) {
      wide(code, in, type);
    } else {
      integer(code, in, type);
    }
  }

  private static Type typeOf(Instruction in) {
    return in.types().isEmpty() ? Type.B32 : in.types().get(0);
  }

  // Integers

  private void integer(Code code, Instruction in, Type type) {
    Kind kind = Kind.of(type);
    String op = in.op();
    if (op.equals("mad") || op.equals("mad24")) {
      product(code, in, type, op.equals("mad") ? "mul" : "mul24");
      code.push(in.operands().get(3), type);
      if (in.has("sat")) {
        code.call(Integers.class, "addSaturated", kind, kind);
      } else {
        code.out.visitInsn(kind.opcode(Opcodes.IADD));
      }
    } else if (op.equals("mul") || op.equals("mul24")) {
      product(code, in, type, op);
    } else {
      int sources = in.operands().size() - 1;
      for (int i = 1; i <= sources; i++) {
        code.push(in.operands().get(i), type);
      }
      plain(code, in, type, kind, op);
    }
    code.pop(in.operands().get(0), type);
  }

  private static void plain(Code code, Instruction in, Type type, Kind kind, String op) {
    boolean isUnsigned = !type.isSigned();
    switch (op) {
      case "add", "sub" -> {
        if (in.has("sat")) {
          code.call(Integers.class, op + "Saturated", kind, kind);
        } else {
          code.out.visitInsn(kind.opcode(JVM.get(op)));
        }
      }
      case "neg" -> code.out.visitInsn(kind.opcode(Opcodes.INEG));
      case "abs" -> code.call(Math.class, "abs", kind);
      case "min", "max" -> {
        boolean isNarrow = type.bytes() < 4;
        if (isUnsigned && !isNarrow) {
          code.call(Integers.class, op + "Unsigned", kind, kind);
        } else {
          code.call(Math.class, op, kind, kind);
        }
      }
      case "div", "rem" -> {
        String width = type.bytes() == 2 && op.equals("div") ? "16" : "";
        code.call(Integers.class, op + (isUnsigned ? "Unsigned" : "") + width, kind, kind);
      }
      case "sad" -> code.call(Integers.class, isUnsigned ? "sadUnsigned" : "sad", kind, kind, kind);
      default -> throw code.unsupported();
    }
  }

  private static void product(Code code, Instruction in, Type type, String op) {
    Kind kind = Kind.of(type);
    code.push(in.operands().get(1), type);
    code.push(in.operands().get(2), type);
    boolean isUnsigned = !type.isSigned();
    if (op.equals("mul24")) {
      String name = "mul24" + (in.has("hi") ? "Hi" : "") + (isUnsigned ? "Unsigned" : "");
      code.call(Integers.class, name, kind, kind);
    } else if (in.has("hi")) {
      String width = type.bytes() == 2 ? "16" : "";
      code.call(Integers.class, "mulHi" + (isUnsigned ? "Unsigned" : "") + width, kind, kind);
    } else {
      code.out.visitInsn(kind.opcode(Opcodes.IMUL));
    }
  }

  private static void wide(Code code, Instruction in, Type type) {
    boolean isSigned = type.isSigned();
    Type result =
        switch (type) {
          case U16 -> Type.U32;
          case S16 -> Type.S32;
          case U32 -> Type.U64;
          default -> Type.S64;
        };
    boolean isLong = result.bytes() == 8;
    for (int i = 1; i <= 2; i++) {
      code.push(in.operands().get(i), type);
      if (isLong) {
        code.convert(Kind.INT, Kind.LONG, isSigned);
      }
    }
    code.out.visitInsn(isLong ? Opcodes.LMUL : Opcodes.IMUL);
    if (in.op().equals("mad")) {
      code.push(in.operands().get(3), result);
      code.out.visitInsn(isLong ? Opcodes.LADD : Opcodes.IADD);
    }
    code.pop(in.operands().get(0), result);
  }

  /** Does {@code add.cc}, {@code addc}, {@code mad.lo.cc} and so on, with the flag in a local. */
  private static void carrying(Code code, Instruction in, Type type) {
    Kind kind = Kind.of(type);
    int flag = code.local("carry", 1);
    boolean takes = in.op().equals("addc") || in.op().equals("subc") || in.op().equals("madc");
    boolean isSum = !in.op().startsWith("sub");
    int a = code.local("carry a" + kind, kind.size());
    int b = code.local("carry b" + kind, kind.size());
    List<Operand> operands = in.operands();
    if (in.op().startsWith("mad")) {
      product(code, in, type, "mul");
      code.out.visitVarInsn(kind.store(), a);
      code.push(operands.get(3), type);
    } else {
      code.push(operands.get(1), type);
      code.out.visitVarInsn(kind.store(), a);
      code.push(operands.get(2), type);
    }
    code.out.visitVarInsn(kind.store(), b);
    // The result stays on the stack until the flag is known: both need the old one.
    code.out.visitVarInsn(kind.load(), a);
    code.out.visitVarInsn(kind.load(), b);
    code.out.visitInsn(kind.opcode(isSum ? Opcodes.IADD : Opcodes.ISUB));
    if (takes) {
      code.out.visitVarInsn(Opcodes.ILOAD, flag);
      code.convert(Kind.INT, kind, true);
      code.out.visitInsn(kind.opcode(isSum ? Opcodes.IADD : Opcodes.ISUB));
    }
    if (in.has("cc")) {
      code.out.visitVarInsn(kind.load(), a);
      code.out.visitVarInsn(kind.load(), b);
      if (takes) {
        code.out.visitVarInsn(Opcodes.ILOAD, flag);
      } else {
        code.constant(0);
      }
      code.call(Carry.class, isSum ? "ofAdd" : "ofSub", kind, kind, Kind.INT);
      code.out.visitVarInsn(Opcodes.ISTORE, flag);
    }
    code.pop(operands.get(0), type);
  }

  // Floating point

  private void floating(Code code, Instruction in, Type type) {
    Kind kind = Kind.of(type);
    boolean flushes = in.has("ftz") && type == Type.F32;
    int sources = in.operands().size() - 1;
    for (int i = 1; i <= sources; i++) {
      code.push(in.operands().get(i), type);
      if (flushes) {
        code.call(Floats.class, "flush", Kind.FLOAT);
      }
    }
    String op = in.op().equals("mad") ? "fma" : in.op();
    if (kind == Kind.INT) {
      HalfCalls.write(code, in, type, op, sources);
    } else if (!jvm(code, in, kind, op)) {
      function(code, in, kind, op, sources);
    }
    if (flushes && !op.equals("abs") && !op.equals("neg")) {
      code.call(Floats.class, "flush", Kind.FLOAT);
    }
    if (in.has("sat") && kind != Kind.INT) {
      code.call(kind == Kind.FLOAT ? Floats.class : Doubles.class, "saturate", kind);
    }
    code.pop(in.operands().get(0), type);
  }

  /** Writes what is one JVM instruction or intrinsic; returns whether it did. */
  private static boolean jvm(Code code, Instruction in, Kind kind, String op) {
    if (!rounding(in).isEmpty()) {
      return false;
    }
    boolean isApproximate = in.has("approx") || in.has("full");
    switch (op) {
      case "add", "sub", "mul", "neg" -> code.out.visitInsn(kind.opcode(JVM.get(op)));
      case "fma" -> code.call(Math.class, "fma", kind, kind, kind);
      case "abs" -> code.call(Math.class, "abs", kind);
      case "div" -> {
        if (isApproximate) {
          return false;
        }
        code.out.visitInsn(kind.opcode(Opcodes.IDIV));
      }
      case "sqrt" -> {
        if (isApproximate) {
          return false;
        }
        squareRoot(code, kind);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void squareRoot(Code code, Kind kind) {
    // The root of a float in double, rounded, is the correctly rounded float.
    if (kind == Kind.FLOAT) {
      code.out.visitInsn(Opcodes.F2D);
    }
    code.call(Math.class, "sqrt", Kind.DOUBLE);
    if (kind == Kind.FLOAT) {
      code.out.visitInsn(Opcodes.D2F);
    }
  }

  private static void function(Code code, Instruction in, Kind kind, String op, int sources) {
    Kind[] kinds = new Kind[sources];
    java.util.Arrays.fill(kinds, kind);
    boolean isFloat = kind == Kind.FLOAT;
    String rounding = rounding(in);
    if (in.has("approx") || in.has("full")) {
      code.call(code.arithmetic("Approximations"), op, kinds);
    } else if (!rounding.isEmpty()) {
      code.call(isFloat ? RoundedFloats.class : RoundedDoubles.class, op + rounding, kinds);
    } else {
      switch (op) {
        case "min", "max" -> {
          String suffix = (in.has("NaN") ? "Nan" : "") + (in.has("xorsign") ? "Xorsign" : "");
          code.call(isFloat ? Floats.class : Doubles.class, op + suffix, kinds);
        }
        case "copysign" -> code.call(isFloat ? Floats.class : Doubles.class, "copySign", kinds);
        case "rcp" -> reciprocal(code, isFloat);
        default -> throw code.unsupported();
      }
    }
  }

  private static void reciprocal(Code code, boolean isFloat) {
    if (isFloat) {
      code.out.visitInsn(Opcodes.FCONST_1);
      code.out.visitInsn(Opcodes.SWAP);
      code.out.visitInsn(Opcodes.FDIV);
    } else {
      code.out.visitInsn(Opcodes.DCONST_1);
      code.out.visitInsn(Opcodes.DUP2_X2);
      code.out.visitInsn(Opcodes.POP2);
      code.out.visitInsn(Opcodes.DDIV);
    }
  }

  /** Returns the suffix of a rounding that Java does not do itself, such as {@code Rz}. */
  static String rounding(Instruction in) {
    return in.has("rz") ? "Rz" : in.has("rm") ? "Rm" : in.has("rp") ? "Rp" : "";
  }
}
