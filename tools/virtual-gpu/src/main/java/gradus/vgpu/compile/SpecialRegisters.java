package gradus.vgpu.compile;

import gradus.vgpu.run.SpecialValues;
import org.objectweb.asm.Opcodes;

/** Pushes special registers such as {@code %tid.x}. */
final class SpecialRegisters {
  private SpecialRegisters() {}

  /** Pushes one and returns its kind. */
  static Kind push(Code code, String name) {
    switch (name) {
      case "%tid.x", "%tid.y", "%tid.z" -> thread(code, axis(name));
      case "%ntid.x", "%ntid.y", "%ntid.z" -> code.frameField("size" + axis(name), "I");
      case "%ctaid.x", "%ctaid.y", "%ctaid.z" -> code.frameField("block" + axis(name), "I");
      case "%nctaid.x", "%nctaid.y", "%nctaid.z" -> code.frameField("grid" + axis(name), "I");
      case "%dynamic_smem_size" -> code.frameField("dynamicShared", "I");
      case "%clock64", "%globaltimer" -> {
        code.callStatic(SpecialValues.class, "clock", "()J");
        return Kind.LONG;
      }
      case "%clock", "%globaltimer_lo" -> {
        code.callStatic(SpecialValues.class, "clock", "()J");
        code.out.visitInsn(Opcodes.L2I);
      }
      case "%gridid" -> {
        code.constant(1L);
        return Kind.LONG;
      }
      case "%smid" -> code.constant(0);
      case "%nsmid" -> code.constant(1);
      case "WARP_SZ" -> code.constant(32);
      case "%laneid" -> ofThread(code, "lane");
      case "%warpid" -> ofThread(code, "warp");
      case "%nwarpid" -> {
        code.frameField("threads", "I");
        code.call(SpecialValues.class, "warps", Kind.INT);
      }
      case "%lanemask_eq" -> ofThread(code, "maskEqual");
      case "%lanemask_lt" -> ofThread(code, "maskLess");
      case "%lanemask_le" -> ofThread(code, "maskLessOrEqual");
      case "%lanemask_gt" -> ofThread(code, "maskGreater");
      case "%lanemask_ge" -> ofThread(code, "maskGreaterOrEqual");
      default -> throw code.unsupported("the special register " + name);
    }
    return Kind.INT;
  }

  private static void thread(Code code, String axis) {
    if (code.row != null) {
      code.row.pushThread(axis);
    } else {
      code.frameElement("thread" + axis, Kind.INT);
    }
  }

  private static String axis(String name) {
    return name.substring(name.length() - 1).toUpperCase(java.util.Locale.ROOT);
  }

  private static void ofThread(Code code, String method) {
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.call(SpecialValues.class, method, Kind.INT);
  }
}
