package gradus.vgpu.compile;

import gradus.vgpu.memory.Stretch;
import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Register;
import gradus.vgpu.ptx.Type;
import gradus.vgpu.run.BarrierShape;
import gradus.vgpu.run.Frame;
import gradus.vgpu.run.ResumePoint;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * A section's first branch, if it sends the last threads of a row straight to the section's end.
 *
 * <p>Half the threads of a reduction have nothing to do in its first step, and nearly all in its
 * last. Proven: the register grows along the row without overflow, so once it is above the bound it
 * stays there, and on the way that these threads take there is nothing to execute or to keep.
 *
 * @param register that is compared, a derived one that grows
 * @param bound what it is compared with, the same for all threads
 * @param isReached whether a thread at the bound goes to the end, too
 * @param isSigned whether the comparison is
 * @param isBack whether the way leads back in the text: then it costs one of a thread's rounds
 */
record Idle(Register register, Operand bound, boolean isReached, boolean isSigned, boolean isBack) {
  /** Returns how threads go to a section's end that do nothing; null if that is not known. */
  static Idle of(Section section, Derived derived, Points points, Kept kept) {
    List<Instruction> body = section.function().body();
    int at = section.start();
    Instruction compare = at < body.size() ? compare(body.get(at), derived) : null;
    if (compare == null && at < body.size()) {
      compare = body.get(at++);
    }
    if (at + 1 >= body.size()) {
      return null;
    }
    Instruction branch = body.get(at);
    Instruction behind = body.get(at + 1);
    boolean isBranch = branch.op().equals("bra") && branch.guard() != null;
    if (!isBranch || !isComparison(compare, branch.guard().register())) {
      return null;
    }
    // Either the branch leads to the end, or it leads to the work and the next one to the end.
    boolean isAround = behind.op().equals("bra") && behind.guard() == null;
    int end = target(section.function(), isAround ? behind : branch);
    int from = isAround ? at + 1 : at;
    if (!section.contains(end) || !isEnd(section, points, kept, end)) {
      return null;
    }
    return of(compare, derived, branch.guard().isNegated() != isAround, end <= from);
  }

  /** Returns the comparison that a branch asks the result of; null if that is not derived. */
  private static Instruction compare(Instruction branch, Derived derived) {
    boolean isDerived =
        branch.op().equals("bra")
            && branch.guard() != null
            && derived.of(branch.guard().register()) != null;
    return isDerived ? derived.writer(branch.guard().register()) : null;
  }

  private static boolean isComparison(Instruction in, Register result) {
    return in.op().equals("setp")
        && in.guard() == null
        && in.modifiers().size() == 1
        && in.operands().size() == 3
        && List.of(Type.S32, Type.U32).contains(in.type())
        && in.operands().get(0) instanceof Operand.Reg to
        && to.register().equals(result);
  }

  private static int target(Function function, Instruction branch) {
    Operand.Label label = (Operand.Label) branch.operands().get(0);
    return function.labels().get(label.name());
  }

  /** Returns whether all there is to do at an instruction is to go where most threads go. */
  private static boolean isEnd(Section section, Points points, Kept kept, int end) {
    List<Instruction> body = section.function().body();
    if (end >= body.size() || section.isCut(end) || body.get(end).guard() != null) {
      return false;
    }
    Instruction last = body.get(end);
    Integer barrier = points.waits().get(end);
    if (barrier == null) {
      boolean isExit = last.op().equals("ret") || last.op().equals("exit");
      return isExit && section.target() == Frame.EXIT;
    }
    return points.all().get(barrier).kind() == ResumePoint.Kind.BLOCK
        && !last.has("red")
        && BarrierShape.of(last).isPlain()
        && barrier == section.target()
        && kept.across(end).stream().noneMatch(section::changes);
  }

  /** Returns what a comparison says; null if it is nothing of that kind. */
  private static Idle of(Instruction compare, Derived derived, boolean isNegated, boolean isBack) {
    if (!(compare.operands().get(1) instanceof Operand.Reg left)) {
      return null;
    }
    Derived.Value value = derived.of(left.register());
    Operand bound = compare.operands().get(2);
    boolean isUniform =
        bound instanceof Operand.Constant
            || bound instanceof Operand.Reg reg
                && derived.of(reg.register()) != null
                && derived.of(reg.register()).isUniform();
    if (value == null || !value.isEven() || value.step() <= 0 || !isUniform) {
      return null;
    }
    String word = compare.modifiers().get(0);
    if (isNegated) {
      word =
          switch (word) {
            case "lt", "lo" -> "ge";
            case "le", "ls" -> "gt";
            case "eq" -> "ne";
            default -> "";
          };
    }
    boolean isSigned = compare.type() == Type.S32;
    return switch (word) {
      case "gt", "ne", "hi" -> new Idle(left.register(), bound, false, isSigned, isBack);
      case "ge", "hs" -> new Idle(left.register(), bound, true, isSigned, isBack);
      default -> null;
    };
  }

  /** Returns the registers that it reads. */
  List<Register> registers() {
    return bound instanceof Operand.Reg reg ? List.of(register, reg.register()) : List.of(register);
  }

  /** Pushes how many threads of a row, from the first, have something to do. */
  void pushBusy(Code code, int count) {
    code.push(new Operand.Reg(register, false), Type.S32);
    extend(code);
    code.push(bound, Type.S32);
    extend(code);
    if (isReached) {
      code.constant(1L);
      code.out.visitInsn(Opcodes.LSUB);
    }
    code.constant(code.shape.derived().of(register).step());
    code.out.visitVarInsn(Opcodes.ILOAD, count);
    code.constant(isSigned ? (long) Integer.MAX_VALUE : 0xffff_ffffL);
    code.callStatic(Stretch.class, "upTo", "(JJIIJ)I");
    if (isBack) {
      Label known = new Label();
      code.frameField("budget", "I");
      code.frameField("spent", "I");
      code.out.visitJumpInsn(Opcodes.IF_ICMPGT, known);
      code.out.visitInsn(Opcodes.POP);
      code.out.visitVarInsn(Opcodes.ILOAD, count);
      code.out.visitLabel(known);
    }
  }

  private void extend(Code code) {
    code.convert(Kind.INT, Kind.LONG, isSigned);
  }
}
