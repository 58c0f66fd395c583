package gradus.vgpu.compile;

import gradus.vgpu.arithmetic.MathLibrary;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Type;
import gradus.vgpu.run.DeviceCalls;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Calls of functions that the device has itself: printf, assert, and the maths library. */
final class Calls implements Family {
  @Override
  public void write(Code code, Instruction in) {
    String name = ((Operand.Symbol) in.operands().get(1)).name();
    List<Operand> results = ((Operand.Group) in.operands().get(0)).members();
    List<Operand> arguments = ((Operand.Group) in.operands().get(2)).members();
    switch (name) {
      case "vprintf" -> {
        frameAndThread(code);
        code.push(arguments.get(0), Type.U64);
        code.push(arguments.get(1), Type.U64);
        code.constant(code.site());
        code.callStatic(DeviceCalls.class, "print", "(Lgradus/vgpu/run/Frame;IJJI)I");
        code.pop(results.isEmpty() ? null : results.get(0), Type.S32);
      }
      case "__assertfail" -> {
        frameAndThread(code);
        code.push(arguments.get(0), Type.U64);
        code.push(arguments.get(1), Type.U64);
        code.push(arguments.get(2), Type.U32);
        code.push(arguments.get(3), Type.U64);
        code.constant(code.site());
        code.callStatic(
            DeviceCalls.class,
            "fail",
            "(Lgradus/vgpu/run/Frame;IJJIJI)Lgradus/vgpu/memory/KernelFault;");
        code.out.visitInsn(Opcodes.ATHROW);
      }
      default -> library(code, name, results, arguments);
    }
  }

  private static void frameAndThread(Code code) {
    code.out.visitVarInsn(Opcodes.ALOAD, Code.FRAME_LOCAL);
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
  }

  private static void library(
      Code code, String name, List<Operand> results, List<Operand> arguments) {
    MathLibrary.Function function = MathLibrary.find(name);
    if (function == null) {
      throw code.unsupported("the function " + name);
    }
    int values = arguments.size() - function.stores().size();
    for (int i = 0; i < function.stores().size(); i++) {
      frameAndThread(code);
      code.push(arguments.get(values + i), Type.U64);
      Type result = compute(code, function.stores().get(i), arguments);
      code.constant(code.site());
      String value = Kind.of(result).descriptor();
      code.callStatic(DeviceCalls.class, "store", "(Lgradus/vgpu/run/Frame;IJ" + value + "I)V");
    }
    if (function.owner() != null) {
      Type result = compute(code, function, arguments);
      code.pop(results.isEmpty() ? null : results.get(0), result);
    }
  }

  /** Calls a method of the library; returns its result's type. */
  private static Type compute(Code code, MathLibrary.Function function, List<Operand> arguments) {
    org.objectweb.asm.Type descriptor = org.objectweb.asm.Type.getMethodType(function.descriptor());
    org.objectweb.asm.Type[] types = descriptor.getArgumentTypes();
    for (int i = 0; i < types.length; i++) {
      code.push(arguments.get(i), typeOf(types[i]));
    }
    code.out.visitMethodInsn(
        Opcodes.INVOKESTATIC, function.owner(), function.method(), function.descriptor(), false);
    return typeOf(descriptor.getReturnType());
  }

  private static Type typeOf(org.objectweb.asm.Type type) {
    return switch (type.getSort()) {
      case org.objectweb.asm.Type.LONG -> Type.S64;
      case org.objectweb.asm.Type.FLOAT -> Type.F32;
      case org.objectweb.asm.Type.DOUBLE -> Type.F64;
      default -> Type.S32;
    };
  }
}
