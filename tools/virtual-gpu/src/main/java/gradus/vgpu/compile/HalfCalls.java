package gradus.vgpu.compile;

import gradus.vgpu.arithmetic.BrainHalves;
import gradus.vgpu.arithmetic.HalfPairs;
import gradus.vgpu.arithmetic.Halves;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Operations on 16-bit floats: on one, or on both of a pair by themselves. */
final class HalfCalls {
  private HalfCalls() {}

  /** Writes an operation on operands that are pushed, and what its modifiers add. */
  static void write(Code code, Instruction in, Type type, String operation, int sources) {
    List<String> methods = new ArrayList<>();
    methods.add(operation + (in.has("NaN") ? "Nan" : ""));
    if (in.has("ftz")) {
      methods.add("flush");
    }
    if (in.has("sat")) {
      methods.add("saturate");
    }
    if (in.has("relu")) {
      methods.add("relu");
    }
    Class<?> format = type == Type.BF16 ? BrainHalves.class : Halves.class;
    if (type != Type.F16X2) {
      call(code, format, methods, sources);
      return;
    }
    for (int i = sources - 1; i >= 0; i--) {
      code.out.visitVarInsn(Opcodes.ISTORE, code.local("pair " + i, 1));
    }
    for (String half : List.of("low", "high")) {
      for (int i = 0; i < sources; i++) {
        code.out.visitVarInsn(Opcodes.ILOAD, code.local("pair " + i, 1));
        code.call(HalfPairs.class, half, Kind.INT);
      }
      call(code, format, methods, sources);
    }
    code.call(HalfPairs.class, "pack", Kind.INT, Kind.INT);
  }

  /** Calls the first method with all operands, the others with the result. */
  private static void call(Code code, Class<?> format, List<String> methods, int sources) {
    Kind[] kinds = new Kind[sources];
    Arrays.fill(kinds, Kind.INT);
    code.call(format, methods.get(0), kinds);
    methods.stream().skip(1).forEach(method -> code.call(format, method, Kind.INT));
  }
}
