package gradus.vgpu.compile;

import gradus.vgpu.arithmetic.BrainHalves;
import gradus.vgpu.arithmetic.Conversions;
import gradus.vgpu.arithmetic.Doubles;
import gradus.vgpu.arithmetic.Floats;
import gradus.vgpu.arithmetic.HalfPairs;
import gradus.vgpu.arithmetic.Halves;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Type;
import java.util.List;
import java.util.Locale;
import org.objectweb.asm.Opcodes;

/** {@code cvt}, from any type to any other. */
final class Conversion implements Family {
  @Override
  public void write(Code code, Instruction in) {
    if (in.operands().size() == 3) {
      pair(code, in);
      return;
    }
    Operand to = in.operands().get(0);
    if (in.has("tf32")) {
      code.push(in.operands().get(1), Type.F32);
      code.call(Conversions.class, "f32ToTf32", Kind.FLOAT);
      code.pop(to, Type.F32);
      return;
    }
    if (in.types().size() != 2) {
      throw code.unsupported();
    }
    Type target = in.types().get(0);
    Type source = in.types().get(1);
    code.push(in.operands().get(1), source);
    if (in.has("ftz") && source == Type.F32) {
      code.call(Floats.class, "flush", Kind.FLOAT);
    }
    if (!source.isFloating() && !target.isFloating()) {
      integers(code, in, target, source);
    } else if (!source.isFloating()) {
      toFloat(code, in, target, source);
    } else if (!target.isFloating()) {
      toInteger(code, in, target, source);
    } else {
      floats(code, in, target, source);
    }
    code.pop(to, target);
  }

  private static void integers(Code code, Instruction in, Type target, Type source) {
    Kind from = Kind.of(source);
    Kind to = Kind.of(target);
    boolean isSigned = source.isSigned();
    if (in.has("sat")) {
      code.convert(from, Kind.LONG, isSigned);
      saturate(code, target, source);
      code.convert(Kind.LONG, to, false);
    } else {
      code.convert(from, to, isSigned);
    }
    if (to == Kind.INT) {
      code.narrow(target);
    }
  }

  private static void saturate(Code code, Type target, Type source) {
    int bits = target.bytes() * 8;
    boolean isUnsigned = !target.isSigned();
    long high = isUnsigned ? bits == 64 ? -1L : (1L << bits) - 1 : (1L << bits - 1) - 1;
    if (source == Type.U64) {
      code.constant(high);
      code.call(Conversions.class, "clampUnsigned", Kind.LONG, Kind.LONG);
    } else {
      code.constant(isUnsigned ? 0L : -1L << bits - 1);
      code.constant(bits == 64 ? Long.MAX_VALUE : high);
      code.call(Conversions.class, "clamp", Kind.LONG, Kind.LONG, Kind.LONG);
    }
  }

  private static void toFloat(Code code, Instruction in, Type target, Type source) {
    String rounding = Arithmetic.rounding(in);
    boolean isLong = source.bytes() == 8;
    boolean isUnsigned = !source.isSigned() && source.bytes() >= 4;
    boolean isDouble = target != Type.F32;
    String name = isDouble ? "F64" : "F32";
    boolean isExact = !isLong && isDouble;
    if (!rounding.isEmpty() && !isExact) {
      if (!isLong) {
        code.convert(Kind.INT, Kind.LONG, !isUnsigned);
      }
      String from = isLong && isUnsigned ? "u64To" : "s64To";
      code.call(Conversions.class, from + name + rounding, Kind.LONG);
    } else if (isUnsigned) {
      Kind kind = Kind.of(source);
      code.call(Conversions.class, (isLong ? "u64To" : "u32To") + name, kind);
    } else if (isLong) {
      code.out.visitInsn(isDouble ? Opcodes.L2D : Opcodes.L2F);
    } else {
      code.out.visitInsn(isDouble ? Opcodes.I2D : Opcodes.I2F);
    }
    if (target == Type.F16) {
      code.call(Halves.class, "fromDouble" + rounding, Kind.DOUBLE);
    } else if (target == Type.BF16) {
      code.out.visitInsn(Opcodes.D2F);
      code.call(BrainHalves.class, "fromFloat" + rounding, Kind.FLOAT);
    }
    if (in.has("sat")) {
      Class<?> owner =
          target == Type.F32 ? Floats.class : target == Type.F64 ? Doubles.class : Halves.class;
      code.call(owner, "saturate", Kind.of(target));
    }
  }

  private static void toInteger(Code code, Instruction in, Type target, Type source) {
    Type from = source;
    if (source == Type.F16 || source == Type.BF16) {
      code.call(source == Type.F16 ? Halves.class : BrainHalves.class, "toFloat", Kind.INT);
      from = Type.F32;
    }
    boolean isFloat = from == Type.F32;
    Kind kind = Kind.of(from);
    for (String mode : List.of("rni", "rmi", "rpi")) {
      if (in.has(mode)) {
        String name = "integral" + capital(mode);
        code.call(isFloat ? Floats.class : Doubles.class, name, kind);
      }
    }
    String sign = target.isSigned() ? "S" : "U";
    code.call(Conversions.class, (isFloat ? "f32To" : "f64To") + sign + target.bytes() * 8, kind);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static void floats(Code code, Instruction in, Type target, Type source) {
    Type from = source;
    String rounding = Arithmetic.rounding(in);
    if (source == Type.F16 || source == Type.BF16) {
      if (source == target && in.modifiers().isEmpty()) {
        return;
      }
      code.call(source == Type.F16 ? Halves.class : BrainHalves.class, "toFloat", Kind.INT);
      from = Type.F32;
    }
    Kind kind = Kind.of(from);
    boolean isFloat = kind == Kind.FLOAT;
    for (String mode : List.of("rni", "rzi", "rmi", "rpi")) {
      if (in.has(mode)) {
        String name = "integral" + capital(mode);
        code.call(isFloat ? Floats.class : Doubles.class, name, kind);
      }
    }
    if (in.has("sat")) {
      code.call(isFloat ? Floats.class : Doubles.class, "saturate", kind);
    }
    switch (target) {
      case F64 -> {
        if (isFloat) {
          code.out.visitInsn(Opcodes.F2D);
        }
      }
      case F32 -> {
        if (!isFloat && rounding.isEmpty()) {
          code.out.visitInsn(Opcodes.D2F);
        } else if (!isFloat) {
          code.call(Conversions.class, "f64ToF32" + rounding, Kind.DOUBLE);
        }
        if (in.has("ftz")) {
          code.call(Floats.class, "flush", Kind.FLOAT);
        }
      }
      case F16 -> code.call(Halves.class, (isFloat ? "fromFloat" : "fromDouble") + rounding, kind);
      case BF16 -> {
        if (!isFloat) {
          throw code.unsupported();
        }
        code.call(BrainHalves.class, "fromFloat" + rounding, Kind.FLOAT);
      }
      default -> throw code.unsupported();
    }
    if (in.has("relu")) {
      code.call(target == Type.F16 ? Halves.class : BrainHalves.class, "relu", Kind.INT);
    }
  }

  /** Converts two floats to a pair of 16-bit ones; the first becomes the upper one. */
  private static void pair(Code code, Instruction in) {
    boolean isBrain = in.has("bf16x2");
    if (!isBrain && in.types().get(0) != Type.F16X2) {
      throw code.unsupported();
    }
    for (int i = 2; i >= 1; i--) {
      code.push(in.operands().get(i), Type.F32);
      code.call(
          isBrain ? BrainHalves.class : Halves.class,
          "fromFloat" + Arithmetic.rounding(in),
          Kind.FLOAT);
      if (in.has("relu")) {
        code.call(isBrain ? BrainHalves.class : Halves.class, "relu", Kind.INT);
      }
    }
    code.call(HalfPairs.class, "pack", Kind.INT, Kind.INT);
    code.pop(in.operands().get(0), Type.B32);
  }
}
