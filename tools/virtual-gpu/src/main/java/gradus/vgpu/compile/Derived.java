package gradus.vgpu.compile;

import gradus.vgpu.ptx.Effect;
import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Register;
import gradus.vgpu.ptx.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The registers that follow from the parameters and the thread's index alone.
 *
 * <p>Proven of such a register: one instruction without a guard writes it, that instruction does
 * nothing but compute, and all it reads is constant, a parameter, an index, or such a register. So
 * its value is the same wherever that instruction is executed, and it can be computed again instead
 * of being kept. Most grow from one thread of a row to the next by a constant, their step, as long
 * as no widened number overflows.
 */
final class Derived {
  private static final Set<String> PURE =
      Set.of(
          "mov", "cvta", "cvt", "add", "sub", "mul", "mad", "mul24", "mad24", "min", "max", "neg",
          "and", "or", "xor", "not", "shl", "shr", "setp", "selp", "fma", "ld");
  private static final Set<String> OF_BLOCK =
      Set.of(
          "%ntid.x",
          "%ntid.y",
          "%ntid.z",
          "%ctaid.x",
          "%ctaid.y",
          "%ctaid.z",
          "%nctaid.x",
          "%nctaid.y",
          "%nctaid.z");
  private static final int MOST = 1 << 16;
  private static final int DEEPEST = 32;

  /** What no proof begins from is computed again only where that costs less than to keep it. */
  private static final int DEEPEST_UNEVEN = 6;

  private static final Value SAME = new Value(0, true, 0);

  /** The step of a register that does not grow by a constant, such as a predicate. */
  private static final int UNEVEN = Integer.MIN_VALUE;

  /**
   * What is known of a register.
   *
   * @param step how much it grows from a thread of a row to the next, if it {@link #isEven}
   * @param isUniform whether it is the same in all threads of a block
   * @param depth how many instructions follow from each other up to it: few, as they run again
   */
  record Value(int step, boolean isUniform, int depth) {
    /** Returns whether the step is a constant. */
    boolean isEven() {
      return step != UNEVEN;
    }
  }

  private final Function function;
  private final int[] writer;
  private final Value[] values;

  /** Registers that have their value already where others are computed from them. */
  private final BitSet given = new BitSet();

  /**
   * Looks for them.
   *
   * @param isSought whether to look at all; else no register is known
   */
  Derived(Function function, boolean isSought) {
    this.function = function;
    int count = function.registers().size();
    writer = new int[count];
    values = new Value[count];
    Arrays.fill(writer, -1);
    for (int i = 0; i < function.body().size(); i++) {
      Effect effect = Effect.of(function.body().get(i));
      boolean isOnly = effect.isCertain() && effect.writes().size() == 1;
      for (Register register : effect.writes()) {
        writer[register.number()] = isOnly && writer[register.number()] == -1 ? i : -2;
      }
    }
    // In the order of the text a register is written before it is read; where not, it is unknown.
    for (int i = 0; i < function.body().size(); i++) {
      for (Register register : Effect.of(function.body().get(i)).writes()) {
        if (isSought && writer[register.number()] == i) {
          values[register.number()] = compute(function.body().get(i));
        }
      }
    }
  }

  private Derived(Derived from) {
    function = from.function;
    writer = from.writer;
    values = from.values.clone();
    given.or(from.given);
  }

  /**
   * Returns what is known in a section that does not change some registers.
   *
   * <p>What it computes from them is the same each time, and nobody reads it before: it is dead at
   * the section's start.
   *
   * @param same the registers, which are the same in all threads, too
   */
  Derived within(Section section, List<Register> same) {
    Derived result = new Derived(this);
    for (Register register : same) {
      result.values[register.number()] = SAME;
      result.given.set(register.number());
    }
    List<Register> live = section.liveAtStart();
    for (int i = 0; i < function.body().size(); i++) {
      if (section.contains(i)) {
        for (Register register : Effect.of(function.body().get(i)).writes()) {
          boolean isNew = result.of(register) == null && !live.contains(register);
          if (isNew && writer[register.number()] == i) {
            result.values[register.number()] = result.compute(function.body().get(i));
          }
        }
      }
    }
    return result;
  }

  /** Returns what is known of a register; null if it is not derived. */
  Value of(Register register) {
    return values[register.number()];
  }

  /**
   * Returns the instructions that compute registers again, in an order in which they can run.
   *
   * @param isUniform whether to return those whose results are the same in all threads, or the
   *     others
   */
  List<Integer> chain(Iterable<Register> registers, boolean isUniform) {
    List<Integer> chain = new ArrayList<>();
    BitSet seen = new BitSet();
    registers.forEach(register -> collect(register, isUniform, chain, seen));
    return chain;
  }

  private void collect(Register register, boolean isUniform, List<Integer> chain, BitSet seen) {
    Value value = of(register);
    if (value == null || given.get(register.number()) || seen.get(register.number())) {
      return;
    }
    seen.set(register.number());
    int index = writer[register.number()];
    Effect.of(function.body().get(index))
        .reads()
        .forEach(read -> collect(read, isUniform, chain, seen));
    if (value.isUniform() == isUniform) {
      chain.add(index);
    }
  }

  /** Returns the register that an instruction widens and that has a step; null if there is none. */
  Register widened(int index) {
    Instruction in = function.body().get(index);
    boolean isWidening =
        in.has("wide")
            || in.op().equals("cvt")
                && in.types().get(0).bytes() > in.type().bytes()
                && in.types().get(0).bytes() == 8;
    if (isWidening) {
      for (Operand operand : in.operands().subList(1, Math.min(3, in.operands().size()))) {
        if (operand instanceof Operand.Reg reg && of(reg.register()).step() != 0) {
          return reg.register();
        }
      }
    }
    return null;
  }

  private Value of(Operand operand) {
    if (operand instanceof Operand.Reg reg) {
      Value value = values[reg.register().number()];
      return value != null && reg.isNegated() && value.step() != 0
          ? new Value(UNEVEN, value.isUniform(), value.depth())
          : value;
    }
    if (operand instanceof Operand.Constant || operand instanceof Operand.Symbol) {
      return SAME;
    }
    if (operand instanceof Operand.Special special) {
      return switch (special.name()) {
        case "%tid.x" -> new Value(1, false, 0);
        case "%tid.y", "%tid.z" -> new Value(0, false, 0);
        default -> isOfBlock(special) ? SAME : null;
      };
    }
    return null;
  }

  /** Returns whether an instruction gives the same whenever it gets the same. */
  static boolean isPure(Instruction in) {
    return PURE.contains(in.op())
        && !in.has("cc")
        && !in.has("local")
        && (!in.op().equals("ld") || Memory.isParameter(in));
  }

  /** Returns whether a special register is the same in all threads of a block. */
  static boolean isOfBlock(Operand.Special special) {
    return OF_BLOCK.contains(special.name());
  }

  private Value compute(Instruction in) {
    if (!isPure(in)) {
      return null;
    }
    if (in.op().equals("ld")) {
      return SAME;
    }
    List<Value> values = new ArrayList<>();
    boolean isUniform = true;
    boolean hasStep = false;
    int depth = 0;
    for (Operand operand : in.operands().subList(1, in.operands().size())) {
      Value value = of(operand);
      if (value == null) {
        return null;
      }
      values.add(value);
      isUniform &= value.isUniform();
      hasStep |= value.step() != 0;
      depth = Math.max(depth, value.depth() + 1);
    }
    boolean isKnown = !in.has("sat") && values.stream().allMatch(Value::isEven);
    Long step = !hasStep ? Long.valueOf(0) : isKnown ? step(in, values) : null;
    boolean isEven = step != null && Math.abs(step) <= MOST;
    if (depth > (isEven ? DEEPEST : DEEPEST_UNEVEN)) {
      return null;
    }
    return new Value(isEven ? (int) (long) step : UNEVEN, isUniform, depth);
  }

  /** Returns the instruction that alone writes a derived register. */
  Instruction writer(Register register) {
    return function.body().get(writer[register.number()]);
  }

  /** Returns by how much the result of an instruction grows; null if that is not constant. */
  private Long step(Instruction in, List<Value> from) {
    Type type = in.type();
    boolean isNumber = !type.isFloating() && type.bytes() >= 4 && type != Type.B128;
    if (!isNumber) {
      return null;
    }
    long first = from.get(0).step();
    return switch (in.op()) {
      case "mov", "cvta" -> first;
      case "cvt" -> in.types().get(0).isFloating() || in.types().get(0).bytes() < 4 ? null : first;
      case "add" -> first + from.get(1).step();
      case "sub" -> first - from.get(1).step();
      case "shl" -> {
        Operand by = in.operands().get(2);
        boolean isSmall = by instanceof Operand.Constant c && c.bits() >= 0 && c.bits() <= 16;
        yield isSmall ? first << ((Operand.Constant) by).bits() : null;
      }
      case "mul" -> product(in, from);
      case "mad" -> {
        Long product = product(in, from);
        yield product == null ? null : product + from.get(2).step();
      }
      default -> null;
    };
  }

  private static Long product(Instruction in, List<Value> from) {
    if (from.get(0).step() == 0 && from.get(1).step() == 0) {
      return 0L;
    }
    if (!in.has("lo") && !in.has("wide")) {
      return null;
    }
    for (int i = 0; i < 2; i++) {
      if (in.operands().get(i + 1) instanceof Operand.Constant factor
          && factor.bits() >= 0
          && factor.bits() <= MOST) {
        return factor.bits() * from.get(1 - i).step();
      }
    }
    return null;
  }
}
