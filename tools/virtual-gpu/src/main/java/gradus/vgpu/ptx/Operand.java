package gradus.vgpu.ptx;

import java.util.List;

/** What an instruction works on. */
public sealed interface Operand {
  /** A register, or its negation where a predicate is negated, {@code !%p1}. */
  record Reg(Register register, boolean isNegated) implements Operand {}

  /**
   * A constant.
   *
   * @param bits an integer, sign-extended to 64 bits; the raw bits of a float or a double
   * @param type S64 for an integer, F32 for {@code 0f…}, F64 for {@code 0d…} and decimal points
   */
  record Constant(long bits, Type type) implements Operand {}

  /** A special register, such as {@code %tid.x}. */
  record Special(String name) implements Operand {}

  /** The name of a variable, a parameter or a function, plus a number of bytes. */
  record Symbol(String name, long offset) implements Operand {}

  /**
   * What stands in brackets.
   *
   * @param base a {@link Reg}, a {@link Symbol} of offset 0, or null for an absolute address
   * @param offset in bytes
   */
  record Address(Operand base, long offset) implements Operand {}

  /** A place to jump to. */
  record Label(String name) implements Operand {}

  /** Several operands in braces, {@code {%f1, %f2}}, or in parentheses for a call. */
  record Group(List<Operand> members) implements Operand {}

  /** Two destinations, {@code %p1|%p2}; a member is null where the text has {@code _}. */
  record Pair(Operand first, Operand second) implements Operand {}

  /** A result that nobody wants, {@code _}. */
  record Sink() implements Operand {}
}
