package gradus.vgpu.compile;

import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Type;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Branches, the end of a thread, and what needs no code here. */
final class Control implements Family {
  @Override
  public void write(Code code, Instruction in) {
    switch (in.op()) {
      case "bra" -> jump(code, in.operands().get(0));
      case "brx" -> choose(code, in);
      case "ret", "exit" -> code.exit();
      case "trap" -> {
        code.constant(code.site());
        code.callStatic(gradus.vgpu.run.Frame.class, "trap", "(I)Lgradus/vgpu/memory/KernelFault;");
        code.out.visitInsn(Opcodes.ATHROW);
      }
      // Threads of a block run on one CPU thread, and blocks meet in locks: nothing to order.
      case "membar",
          "fence",
          "nanosleep",
          "prefetch",
          "prefetchu",
          "discard",
          "brkpt",
          "pmevent" -> {}
      case "bar", "barrier" -> throw code.unsupported();
      default -> throw code.unsupported();
    }
  }

  private static void choose(Code code, Instruction in) {
    List<Operand> targets = ((Operand.Group) in.operands().get(1)).members();
    Label[] labels = new Label[targets.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = new Label();
    }
    code.push(in.operands().get(0), Type.U32);
    code.out.visitTableSwitchInsn(0, labels.length - 1, labels[0], labels);
    for (int i = 0; i < labels.length; i++) {
      code.out.visitLabel(labels[i]);
      jump(code, targets.get(i));
    }
  }

  /** Goes to a label; going back costs one of the rounds that a thread has. */
  private static void jump(Code code, Operand target) {
    int index = code.shape.function().labels().get(((Operand.Label) target).name());
    if (index > code.site()) {
      code.out.visitJumpInsn(Opcodes.GOTO, code.label(index));
      return;
    }
    int budget = code.budget();
    code.out.visitIincInsn(budget, -1);
    code.out.visitVarInsn(Opcodes.ILOAD, budget);
    code.out.visitJumpInsn(Opcodes.IFGE, code.label(index));
    code.constant(code.site());
    code.endless();
  }
}
