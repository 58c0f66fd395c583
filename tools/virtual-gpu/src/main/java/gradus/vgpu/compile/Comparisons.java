package gradus.vgpu.compile;

import gradus.vgpu.arithmetic.BrainHalves;
import gradus.vgpu.arithmetic.Doubles;
import gradus.vgpu.arithmetic.Floats;
import gradus.vgpu.arithmetic.Halves;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Type;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Compares, and selects by what a comparison gave. */
public final class Comparisons implements Family {
  private static final Map<String, Integer> INT_JUMP =
      Map.of(
          "eq", Opcodes.IF_ICMPEQ,
          "ne", Opcodes.IF_ICMPNE,
          "lt", Opcodes.IF_ICMPLT,
          "le", Opcodes.IF_ICMPLE,
          "gt", Opcodes.IF_ICMPGT,
          "ge", Opcodes.IF_ICMPGE);
  private static final Map<String, Integer> ZERO_JUMP =
      Map.of(
          "eq", Opcodes.IFEQ,
          "ne", Opcodes.IFNE,
          "lt", Opcodes.IFLT,
          "le", Opcodes.IFLE,
          "gt", Opcodes.IFGT,
          "ge", Opcodes.IFGE);
  private static final Map<String, String> UNSIGNED =
      Map.of("lo", "lt", "ls", "le", "hi", "gt", "hs", "ge");
  private static final List<String> RELATIONS =
      List.of(
          "eq", "ne", "lt", "le", "gt", "ge", "lo", "ls", "hi", "hs", "equ", "neu", "ltu", "leu",
          "gtu", "geu", "num", "nan");

  Comparisons() {}

  @Override
  public void write(Code code, Instruction in) {
    switch (in.op()) {
      case "setp" -> setp(code, in);
      case "set" -> set(code, in);
      case "selp" -> selp(code, in);
      case "slct" -> slct(code, in);
      case "testp" -> testp(code, in);
      default -> throw code.unsupported();
    }
  }

  private static void setp(Code code, Instruction in) {
    List<Operand> operands = in.operands();
    compare(code, in, operands.get(1), operands.get(2), in.type());
    if (operands.get(0) instanceof Operand.Pair pair) {
      int result = code.local("comparison", 1);
      code.out.visitVarInsn(Opcodes.ISTORE, result);
      for (int i = 0; i < 2; i++) {
        code.out.visitVarInsn(Opcodes.ILOAD, result);
        if (i == 1) {
          code.constant(1);
          code.out.visitInsn(Opcodes.IXOR);
        }
        combine(code, in);
        code.pop(i == 0 ? pair.first() : pair.second(), Type.PRED);
      }
    } else {
      combine(code, in);
      code.pop(operands.get(0), Type.PRED);
    }
  }

  /** Joins a comparison with the predicate that {@code setp.lt.and} names. */
  private static void combine(Code code, Instruction in) {
    if (in.operands().size() > 3) {
      code.push(in.operands().get(3), Type.PRED);
      code.out.visitInsn(in.has("and") ? Opcodes.IAND : in.has("or") ? Opcodes.IOR : Opcodes.IXOR);
    }
  }

  private static void set(Code code, Instruction in) {
    List<Operand> operands = in.operands();
    Type result = in.types().get(0);
    compare(code, in, operands.get(1), operands.get(2), in.type());
    combine(code, in);
    if (result == Type.F32) {
      code.out.visitInsn(Opcodes.I2F);
    } else {
      code.out.visitInsn(Opcodes.INEG);
    }
    code.pop(operands.get(0), result);
  }

  private static void selp(Code code, Instruction in) {
    List<Operand> operands = in.operands();
    Kind kind =
        operands.get(0) instanceof Operand.Reg reg
            ? code.shape.kind(reg.register())
            : Kind.of(in.type());
    code.push(operands.get(3), Type.PRED);
    choose(code, operands, as(kind, in.type()), Opcodes.IFEQ);
  }

  /** Takes the second of two values if a jump's condition holds for what was pushed. */
  private static void choose(Code code, List<Operand> operands, Type type, int jumpToSecond) {
    Label other = new Label();
    Label end = new Label();
    code.out.visitJumpInsn(jumpToSecond, other);
    code.push(operands.get(1), type);
    code.pop(operands.get(0), type);
    code.out.visitJumpInsn(Opcodes.GOTO, end);
    code.out.visitLabel(other);
    code.push(operands.get(2), type);
    code.pop(operands.get(0), type);
    code.out.visitLabel(end);
  }

  /** Returns the type of the same width that a kind holds, so that moves change no kind. */
  static Type as(Kind kind, Type type) {
    return switch (kind) {
      case FLOAT -> type.bytes() == 4 ? Type.F32 : type;
      case DOUBLE -> type.bytes() == 8 ? Type.F64 : type;
      case LONG -> type.bytes() == 8 ? Type.B64 : type;
      case INT -> type.bytes() == 4 ? Type.B32 : type;
    };
  }

  private static void slct(Code code, Instruction in) {
    List<Operand> operands = in.operands();
    if (in.type() == Type.F32) {
      code.push(operands.get(3), Type.F32);
      code.out.visitInsn(Opcodes.FCONST_0);
      code.out.visitInsn(Opcodes.FCMPL);
    } else {
      code.push(operands.get(3), Type.S32);
    }
    choose(code, operands, in.types().get(0), Opcodes.IFLT);
  }

  private static void testp(Code code, Instruction in) {
    Type type = in.type();
    code.push(in.operands().get(1), type);
    String name =
        in.has("finite")
            ? "isFinite"
            : in.has("infinite")
                ? "isInfinite"
                : in.has("number")
                    ? "isNumber"
                    : in.has("notanumber")
                        ? "isNotANumber"
                        : in.has("normal") ? "isNormal" : "isSubnormal";
    code.call(type == Type.F64 ? Doubles.class : Floats.class, name, Kind.of(type));
    code.pop(in.operands().get(0), Type.PRED);
  }

  private static String relation(Code code, Instruction in) {
    for (String word : in.modifiers()) {
      if (RELATIONS.contains(word)) {
        return word;
      }
    }
    throw code.unsupported();
  }

  /** Pushes 1 if a relation holds between two operands, else 0. */
  private static void compare(Code code, Instruction in, Operand a, Operand b, Type type) {
    String relation = relation(code, in);
    if (type == Type.F16 || type == Type.BF16) {
      for (Operand operand : List.of(a, b)) {
        code.push(operand, type);
        code.call(type == Type.F16 ? Halves.class : BrainHalves.class, "toFloat", Kind.INT);
      }
      code.call(Floats.class, relation, Kind.FLOAT, Kind.FLOAT);
    } else if (type == Type.F16X2) {
      throw code.unsupported();
    } else if (type.isFloating()) {
      Kind kind = Kind.of(type);
      for (Operand operand : List.of(a, b)) {
        code.push(operand, type);
        if (in.has("ftz") && kind == Kind.FLOAT) {
          code.call(Floats.class, "flush", kind);
        }
      }
      floating(code, kind, relation);
    } else {
      integer(code, a, b, type, relation);
    }
  }

  private static void floating(Code code, Kind kind, String relation) {
    boolean isFloat = kind == Kind.FLOAT;
    boolean isUnordered = relation.length() == 3 && relation.endsWith("u");
    String base = isUnordered ? relation.substring(0, 2) : relation;
    if (!INT_JUMP.containsKey(base)) {
      code.call(isFloat ? Floats.class : Doubles.class, relation, kind, kind);
      return;
    }
    // CMPL makes NaN less, CMPG greater: choose the one for which NaN gives the wanted answer.
    boolean isLess = base.startsWith("l");
    boolean greater = isUnordered != isLess;
    if (base.equals("ne") && !isUnordered || base.equals("eq") && isUnordered) {
      code.call(isFloat ? Floats.class : Doubles.class, relation, kind, kind);
      return;
    }
    int compare =
        isFloat ? greater ? Opcodes.FCMPG : Opcodes.FCMPL : greater ? Opcodes.DCMPG : Opcodes.DCMPL;
    code.out.visitInsn(compare);
    choose(code, ZERO_JUMP.get(base));
  }

  private static void integer(Code code, Operand a, Operand b, Type type, String relation) {
    boolean isUnsigned = !type.isSigned() && type.bytes() >= 4 || UNSIGNED.containsKey(relation);
    String base = UNSIGNED.getOrDefault(relation, relation);
    Kind kind = Kind.of(type);
    boolean isEquality = base.equals("eq") || base.equals("ne");
    code.push(a, type);
    code.push(b, type);
    if (isUnsigned && !isEquality) {
      Class<?> owner = kind == Kind.LONG ? Long.class : Integer.class;
      code.call(owner, "compareUnsigned", kind, kind);
      choose(code, ZERO_JUMP.get(base));
    } else if (kind == Kind.LONG) {
      code.out.visitInsn(Opcodes.LCMP);
      choose(code, ZERO_JUMP.get(base));
    } else {
      choose(code, INT_JUMP.get(base));
    }
  }

  private static void choose(Code code, int jump) {
    Label yes = new Label();
    Label end = new Label();
    code.out.visitJumpInsn(jump, yes);
    code.constant(0);
    code.out.visitJumpInsn(Opcodes.GOTO, end);
    code.out.visitLabel(yes);
    code.constant(1);
    code.out.visitLabel(end);
  }

  /** Does {@code cnot.b32}. */
  public static int isZero(int a) {
    return a == 0 ? 1 : 0;
  }

  /** Does {@code cnot.b64}. */
  public static long isZero(long a) {
    return a == 0 ? 1 : 0;
  }
}
