package gradus.vgpu.ptx;

import java.util.List;

/**
 * One instruction, taken apart: {@code @!%p1 fma.rn.ftz.f32 %f1, %f2, %f3, %f4;}.
 *
 * @param guard the predicate it depends on; null if it is always executed
 * @param op the first word, such as {@code fma}
 * @param modifiers the other words that are no types, without dots, in order: {@code rn, ftz}
 * @param types the types, in order
 * @param operands in order, destinations first; those of {@code call} are always a group of
 *     results, the callee, a group of arguments, and for an indirect call its prototype's label;
 *     those of {@code brx} are the index and a group of labels
 * @param location where in the source it comes from
 */
public record Instruction(
    Operand.Reg guard,
    String op,
    List<String> modifiers,
    List<Type> types,
    List<Operand> operands,
    Location location) {

  /** Returns whether a word stands among the modifiers. */
  public boolean has(String modifier) {
    return modifiers.contains(modifier);
  }

  /** Returns the last type, which is that of the operands, or of the source of a conversion. */
  public Type type() {
    return types.get(types.size() - 1);
  }

  /** Returns the word after the instruction as the text has it, such as {@code fma.rn.ftz.f32}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(op);
    modifiers.forEach(word -> text.append('.').append(word));
    types.forEach(text::append);
    return text.toString();
  }
}
