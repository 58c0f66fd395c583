package gradus.vgpu.compile;

import gradus.vgpu.ptx.Type;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes what needs to know only the values on the stack: constants, conversions and calls. */
class Bytecode {
  final MethodVisitor out;

  Bytecode(MethodVisitor out) {
    this.out = out;
  }

  void constant(int value) {
    if (value >= -1 && value <= 5) {
      out.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value == (byte) value) {
      out.visitIntInsn(Opcodes.BIPUSH, value);
    } else if (value == (short) value) {
      out.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      out.visitLdcInsn(value);
    }
  }

  void constant(long value) {
    if (value == 0 || value == 1) {
      out.visitInsn(Opcodes.LCONST_0 + (int) value);
    } else {
      out.visitLdcInsn(value);
    }
  }

  void zero(Kind kind) {
    switch (kind) {
      case INT -> constant(0);
      case LONG -> constant(0L);
      case FLOAT -> out.visitInsn(Opcodes.FCONST_0);
      case DOUBLE -> out.visitInsn(Opcodes.DCONST_0);
    }
  }

  /** Cuts an int on the stack down to a type of 8 or 16 bits. */
  void narrow(Type type) {
    switch (type) {
      case U8, B8 -> {
        constant(0xff);
        out.visitInsn(Opcodes.IAND);
      }
      case S8 -> out.visitInsn(Opcodes.I2B);
      case U16, B16, F16, BF16 -> out.visitInsn(Opcodes.I2C);
      case S16 -> out.visitInsn(Opcodes.I2S);
      default -> {}
    }
  }

  /** Turns the value on the stack into another kind; bits stay, or the number if widths differ. */
  void convert(Kind from, Kind to, boolean isSigned) {
    if (from == to) {
      return;
    }
    if (from == Kind.FLOAT) {
      callStatic(Float.class, "floatToRawIntBits", "(F)I");
      convert(Kind.INT, to, isSigned);
    } else if (from == Kind.DOUBLE) {
      callStatic(Double.class, "doubleToRawLongBits", "(D)J");
      convert(Kind.LONG, to, isSigned);
    } else if (to == Kind.FLOAT) {
      convert(from, Kind.INT, isSigned);
      callStatic(Float.class, "intBitsToFloat", "(I)F");
    } else if (to == Kind.DOUBLE) {
      convert(from, Kind.LONG, isSigned);
      callStatic(Double.class, "longBitsToDouble", "(J)D");
    } else if (to == Kind.INT) {
      out.visitInsn(Opcodes.L2I);
    } else {
      out.visitInsn(Opcodes.I2L);
      if (!isSigned) {
        constant(0xffff_ffffL);
        out.visitInsn(Opcodes.LAND);
      }
    }
  }

  void callStatic(Class<?> owner, String name, String descriptor) {
    String internal = org.objectweb.asm.Type.getInternalName(owner);
    out.visitMethodInsn(Opcodes.INVOKESTATIC, internal, name, descriptor, false);
  }

  void callVirtual(Class<?> owner, String name, String descriptor) {
    String internal = org.objectweb.asm.Type.getInternalName(owner);
    out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, internal, name, descriptor, false);
  }
}
