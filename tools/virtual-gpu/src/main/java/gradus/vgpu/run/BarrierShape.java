package gradus.vgpu.run;

import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import java.util.List;

/**
 * The operands of a barrier of blocks.
 *
 * @param id which of the block's 16 barriers
 * @param count how many threads meet there; null for all
 * @param predicate what {@code bar.red} combines; null otherwise
 */
public record BarrierShape(Operand id, Operand count, Operand predicate) {
  /** Takes a barrier apart. */
  public static BarrierShape of(Instruction instruction) {
    List<Operand> operands = instruction.operands();
    int first = 0;
    int last = operands.size();
    Operand predicate = null;
    if (instruction.has("red")) {
      first = 1;
      last--;
      predicate = operands.get(last);
    }
    Operand id =
        first < last ? operands.get(first) : new Operand.Constant(0, gradus.vgpu.ptx.Type.S64);
    return new BarrierShape(id, last - first > 1 ? operands.get(first + 1) : null, predicate);
  }

  /** Returns whether it is {@code __syncthreads}: barrier 0, for all threads. */
  public boolean isPlain() {
    return count == null && id instanceof Operand.Constant constant && constant.bits() == 0;
  }
}
