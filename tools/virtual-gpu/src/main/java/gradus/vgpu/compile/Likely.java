package gradus.vgpu.compile;

import gradus.vgpu.ptx.Effect;
import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Register;
import java.util.BitSet;
import java.util.List;

/**
 * Which registers most likely are the same in all threads of a block.
 *
 * <p>They are computed from others of that kind only. Who computes them, and how often, can depend
 * on the thread all the same: so this is a guess, and code that relies on it looks first.
 */
final class Likely {
  private final Derived derived;
  private final BitSet unlike = new BitSet();

  Likely(Function function, Derived derived) {
    this.derived = derived;
    List<Effect> effects = function.body().stream().map(Effect::of).toList();
    int known;
    do {
      known = unlike.cardinality();
      for (int i = 0; i < effects.size(); i++) {
        if (!isSame(function.body().get(i), effects.get(i))) {
          effects.get(i).writes().forEach(register -> unlike.set(register.number()));
        }
      }
    } while (unlike.cardinality() > known);
  }

  /** Returns whether a register is most likely the same in all threads. */
  boolean isSame(Register register) {
    Derived.Value value = derived.of(register);
    return value == null ? !unlike.get(register.number()) : value.isUniform();
  }

  private boolean isSame(Instruction in, Effect effect) {
    return effect.isCertain()
        && effect.writes().size() == 1
        && Derived.isPure(in)
        && effect.reads().stream().allMatch(this::isSame)
        && in.operands().stream().allMatch(Likely::isSame);
  }

  private static boolean isSame(Operand operand) {
    return operand instanceof Operand.Reg
        || operand instanceof Operand.Constant
        || operand instanceof Operand.Symbol
        || operand instanceof Operand.Address address && address.base() instanceof Operand.Symbol
        || operand instanceof Operand.Special special && Derived.isOfBlock(special);
  }
}
