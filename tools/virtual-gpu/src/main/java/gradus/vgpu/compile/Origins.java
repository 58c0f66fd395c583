package gradus.vgpu.compile;

import gradus.vgpu.ptx.Effect;
import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Register;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which pointer each access computes its address from.
 *
 * <p>Accesses through one pointer most likely hit one buffer, so they remember it together; and a
 * fault can be told of the buffer that was meant.
 */
final class Origins {
  private static final Set<String> COPIES = Set.of("mov", "cvta", "cvt");

  private final Function function;
  private final Map<Integer, List<Instruction>> writers = new HashMap<>();
  private final int[] slotOfSite;
  private final String[] originOfSite;
  private int slots;

  Origins(Function function) {
    this.function = function;
    int size = function.body().size();
    slotOfSite = new int[size];
    originOfSite = new String[size];
    for (Instruction instruction : function.body()) {
      for (Register register : Effect.of(instruction).writes()) {
        writers.computeIfAbsent(register.number(), key -> new ArrayList<>()).add(instruction);
      }
    }
    Map<String, Integer> slotOf = new HashMap<>();
    for (int i = 0; i < size; i++) {
      String origin = originOf(i);
      originOfSite[i] = origin;
      if (origin != null) {
        slotOfSite[i] = slotOf.computeIfAbsent(slotName(i, origin), key -> slots++);
      }
    }
  }

  /**
   * Writes do not share what reads remember, so that the first write to a constant is looked at;
   * where a kernel's parameter points to is global memory, which can be written.
   */
  private String slotName(int site, String origin) {
    boolean isRead = function.body().get(site).op().startsWith("ld");
    boolean isParameter =
        function.parameters().stream().anyMatch(parameter -> parameter.name().equals(origin));
    return isRead || isParameter ? origin : origin + " written";
  }

  int[] slotOfSite() {
    return slotOfSite;
  }

  int slots() {
    return slots;
  }

  /** Returns the parameter or variable that each access's pointer comes from; null if unknown. */
  String[] variables() {
    String[] names = originOfSite.clone();
    for (int i = 0; i < names.length; i++) {
      names[i] = names[i] == null || names[i].startsWith("#") ? null : names[i];
    }
    return names;
  }

  private String originOf(int site) {
    for (Operand operand : function.body().get(site).operands()) {
      if (operand instanceof Operand.Address address) {
        Set<String> found = new HashSet<>();
        if (address.base() != null) {
          trace(address.base(), found, new HashSet<>());
        }
        return found.size() == 1 ? found.iterator().next() : "#" + site;
      }
    }
    return null;
  }

  private void trace(Operand operand, Set<String> found, Set<Integer> seen) {
    if (operand instanceof Operand.Symbol symbol) {
      found.add(symbol.name());
    } else if (operand instanceof Operand.Reg reg) {
      if (seen.add(reg.register().number())) {
        writers
            .getOrDefault(reg.register().number(), List.of())
            .forEach(writer -> trace(writer, found, seen));
      }
    }
  }

  private void trace(Instruction writer, Set<String> found, Set<Integer> seen) {
    List<Operand> operands = writer.operands();
    String op = writer.op();
    if (COPIES.contains(op)) {
      trace(operands.get(1), found, seen);
    } else if (op.equals("ld")
        && writer.has("param")
        && operands.get(1) instanceof Operand.Address address
        && address.base() instanceof Operand.Symbol symbol) {
      found.add(symbol.name() + (address.offset() == 0 ? "" : "+" + address.offset()));
    } else if (op.equals("add") || op.equals("sub")) {
      // Which of the two is the pointer? The one that leads to a parameter or a variable.
      Set<String> first = new HashSet<>();
      Set<String> second = new HashSet<>();
      trace(operands.get(1), first, seen);
      trace(operands.get(2), second, seen);
      Set<String> better = first.stream().anyMatch(name -> !name.startsWith("#")) ? first : second;
      found.addAll(better.isEmpty() ? first : better);
    } else if (op.equals("mad") && operands.size() > 3) {
      trace(operands.get(3), found, seen);
    } else {
      found.add("#" + System.identityHashCode(writer));
    }
  }
}
