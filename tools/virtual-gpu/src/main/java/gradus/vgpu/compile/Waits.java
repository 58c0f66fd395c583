package gradus.vgpu.compile;

import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Type;
import gradus.vgpu.run.BarrierShape;
import java.util.List;

/** What a thread brings to a place where it waits for others, and what it takes from there. */
final class Waits {
  private Waits() {}

  /** Stores what the thread brings. */
  static void bring(Code code, Instruction in) {
    List<Operand> operands = in.operands();
    switch (in.op()) {
      case "shfl" -> {
        code.storeFrameElement("value", operands.get(1), Type.B32);
        code.storeFrameElement("lane", operands.get(2), Type.B32);
        code.storeFrameElement("clamp", operands.get(3), Type.B32);
        mask(code, in, 4);
      }
      case "vote" -> {
        code.storeFrameElement("value", operands.get(1), Type.PRED);
        mask(code, in, 2);
      }
      case "match" -> {
        Type type = in.type().bytes() == 8 ? Type.B64 : Type.U32;
        code.frameField("wide", "[J");
        code.out.visitVarInsn(org.objectweb.asm.Opcodes.ILOAD, Code.THREAD_LOCAL);
        code.push(operands.get(1), type);
        code.convert(Kind.of(type), Kind.LONG, false);
        code.out.visitInsn(org.objectweb.asm.Opcodes.LASTORE);
        mask(code, in, 2);
      }
      case "redux" -> {
        code.storeFrameElement("value", operands.get(1), Type.B32);
        mask(code, in, 2);
      }
      case "activemask" -> {}
      case "bar", "barrier" -> {
        if (in.has("warp")) {
          mask(code, in, 0);
        } else {
          block(code, in);
        }
      }
      default -> throw code.unsupported();
    }
  }

  private static void mask(Code code, Instruction in, int index) {
    if (in.has("sync")) {
      code.storeFrameElement("mask", in.operands().get(index), Type.B32);
    }
  }

  private static void block(Code code, Instruction in) {
    BarrierShape shape = BarrierShape.of(in);
    if (!shape.isPlain()) {
      Operand all = new Operand.Constant(0, Type.S64);
      code.storeFrameElement("lane", shape.id(), Type.B32);
      code.storeFrameElement("clamp", shape.count() == null ? all : shape.count(), Type.B32);
    }
    if (shape.predicate() != null) {
      code.storeFrameElement("value", shape.predicate(), Type.PRED);
    }
  }

  /** Loads what the thread takes. */
  static void take(Code code, Instruction in) {
    boolean hasResult = !in.op().startsWith("bar") || in.has("red");
    if (!hasResult) {
      return;
    }
    Operand to = in.operands().get(0);
    if (to instanceof Operand.Pair pair) {
      take(code, pair.first(), "value");
      take(code, pair.second(), "flag");
    } else {
      take(code, to, "value");
    }
  }

  private static void take(Code code, Operand to, String array) {
    if (to != null) {
      code.frameElement(array, Kind.INT);
      code.pop(to, Type.B32);
    }
  }
}
