package gradus.vgpu.ptx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which registers an instruction writes and reads: the one place that knows which operands are
 * destinations.
 *
 * @param writes the registers it writes, in order
 * @param reads the registers it reads, its guard last; one may occur more than once
 * @param isCertain whether it always writes; false if it has a guard
 */
public record Effect(List<Register> writes, List<Register> reads, boolean isCertain) {

  /** The instructions whose first operand is no destination. */
  private static final Set<String> WITHOUT_DESTINATION =
      Set.of(
          "applypriority",
          "bra",
          "brkpt",
          "brx",
          "cp",
          "discard",
          "exit",
          "fence",
          "griddepcontrol",
          "membar",
          "nanosleep",
          "pmevent",
          "prefetch",
          "prefetchu",
          "red",
          "ret",
          "setmaxnreg",
          "st",
          "stackrestore",
          "stmatrix",
          "sured",
          "sust",
          "trap");

  /** Returns how many of an instruction's operands, from the first, are destinations: 0 or 1. */
  public static int destinations(Instruction instruction) {
    boolean isNone =
        instruction.operands().isEmpty()
            || WITHOUT_DESTINATION.contains(instruction.op())
            || isBarrier(instruction.op()) && !instruction.has("red")
            || instruction.op().equals("mbarrier") && isSilent(instruction)
            || instruction.op().equals("wmma") && instruction.has("store");
    return isNone ? 0 : 1;
  }

  /** Returns what an instruction writes and reads. */
  public static Effect of(Instruction instruction) {
    List<Register> writes = new ArrayList<>();
    List<Register> reads = new ArrayList<>();
    int destinations = destinations(instruction);
    for (int i = 0; i < instruction.operands().size(); i++) {
      collect(instruction.operands().get(i), i < destinations ? writes : reads);
    }
    if (instruction.guard() != null) {
      reads.add(instruction.guard().register());
    }
    return new Effect(List.copyOf(writes), List.copyOf(reads), instruction.guard() == null);
  }

  private static boolean isBarrier(String op) {
    return op.equals("bar") || op.equals("barrier");
  }

  private static boolean isSilent(Instruction mbarrier) {
    return mbarrier.has("init") || mbarrier.has("inval");
  }

  private static void collect(Operand operand, List<Register> registers) {
    if (operand instanceof Operand.Reg reg) {
      registers.add(reg.register());
    } else if (operand instanceof Operand.Address address && address.base() != null) {
      collect(address.base(), registers);
    } else if (operand instanceof Operand.Group group) {
      group.members().forEach(member -> collect(member, registers));
    } else if (operand instanceof Operand.Pair pair) {
      if (pair.first() != null) {
        collect(pair.first(), registers);
      }
      if (pair.second() != null) {
        collect(pair.second(), registers);
      }
    }
  }
}
