package gradus.vgpu.compile;

import gradus.vgpu.memory.Stretch;
import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Register;
import gradus.vgpu.ptx.Type;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * A phase's first branch, if it sends the last threads of a row straight to the phase's end.
 *
 * <p>Half the threads of a reduction have nothing to do in its first step, and nearly all in its
 * last. Proven: the register grows along the row without overflow, so once it is above the bound it
 * stays there, and on the way that these threads take there is nothing to execute or to keep.
 *
 * @param branch the first instruction, or the second if the first is the comparison
 * @param register that is compared, a derived one that grows
 * @param bound what it is compared with, the same for all threads
 * @param isReached whether a thread at the bound goes to the end, too
 * @param isSigned whether the comparison is
 */
record Idle(
    Instruction branch, Register register, Operand bound, boolean isReached, boolean isSigned) {
  /** Returns what the first instructions say; null if it is nothing of that kind. */
  static Idle of(Function function, Derived derived, int start) {
    if (start + 1 >= function.body().size()) {
      return null;
    }
    Instruction branch = function.body().get(start);
    Instruction compare = compare(branch, derived);
    if (compare == null) {
      compare = branch;
      branch = function.body().get(start + 1);
    }
    boolean isShape =
        compare.op().equals("setp")
            && compare.guard() == null
            && compare.modifiers().size() == 1
            && compare.operands().size() == 3
            && List.of(Type.S32, Type.U32).contains(compare.type())
            && branch.op().equals("bra")
            && branch.guard() != null
            && compare.operands().get(0) instanceof Operand.Reg to
            && to.register().equals(branch.guard().register());
    if (!isShape || !(compare.operands().get(1) instanceof Operand.Reg left)) {
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
    if (branch.guard().isNegated()) {
      word =
          switch (word) {
            case "lt" -> "ge";
            case "le" -> "gt";
            case "eq" -> "ne";
            default -> "";
          };
    }
    boolean isSigned = compare.type() == Type.S32;
    return switch (word) {
      case "gt", "ne", "hi" -> new Idle(branch, left.register(), bound, false, isSigned);
      case "ge", "hs" -> new Idle(branch, left.register(), bound, true, isSigned);
      default -> null;
    };
  }

  /** Returns the comparison that a branch asks the result of; null if that is not derived. */
  private static Instruction compare(Instruction branch, Derived derived) {
    boolean isDerived =
        branch.op().equals("bra")
            && branch.guard() != null
            && derived.of(branch.guard().register()) != null;
    return isDerived ? derived.writer(branch.guard().register()) : null;
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
  }

  private void extend(Code code) {
    code.convert(Kind.INT, Kind.LONG, isSigned);
  }
}
