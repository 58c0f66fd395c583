package gradus.vgpu.compile;

import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Space;
import gradus.vgpu.ptx.Variable;
import gradus.vgpu.run.KernelProgram.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the variables of a kernel lie, each in its own space.
 *
 * @param addresses by name: of global variables in device memory, of others from 0
 * @param sharedBytes without what a launch adds, which lies behind
 */
record Layout(Map<String, Long> addresses, int sharedBytes, int localBytes, List<Placed> shared) {

  /**
   * Lays a kernel out.
   *
   * @param module the module's variables
   * @param globals addresses of the module's global variables
   */
  static Layout of(Function function, List<Variable> module, Map<String, Long> globals) {
    Map<String, Long> addresses = new HashMap<>(globals);
    Set<String> used = symbols(function);
    List<Variable> variables = new ArrayList<>(function.variables());
    module.stream().filter(variable -> used.contains(variable.name())).forEach(variables::add);
    List<Placed> placed = new ArrayList<>();
    int shared = 0;
    int local = 0;
    int dynamicAlignment = 1;
    for (Variable variable : variables) {
      if (variable.space() == Space.SHARED && variable.bytes() > 0) {
        shared = align(shared, variable.alignment());
        addresses.put(variable.name(), (long) shared);
        placed.add(new Placed(variable.name(), shared, (int) variable.bytes()));
        shared += (int) variable.bytes();
      } else if (variable.space() == Space.SHARED) {
        dynamicAlignment = Math.max(dynamicAlignment, variable.alignment());
      } else if (variable.space() == Space.LOCAL) {
        local = align(local, variable.alignment());
        addresses.put(variable.name(), (long) local);
        local += (int) variable.bytes();
      }
    }
    shared = align(shared, dynamicAlignment);
    for (Variable variable : variables) {
      if (variable.space() == Space.SHARED && variable.bytes() == 0) {
        addresses.put(variable.name(), (long) shared);
        placed.add(new Placed(variable.name(), shared, 0));
      }
    }
    long at = 0;
    for (Variable parameter : function.parameters()) {
      int alignment = Math.max(parameter.alignment(), parameter.type().bytes());
      at = (at + alignment - 1) / alignment * alignment;
      addresses.put(parameter.name(), at);
      at += parameter.bytes();
    }
    return new Layout(addresses, shared, local, placed);
  }

  private static int align(int at, int alignment) {
    int by = Math.max(1, alignment);
    return (at + by - 1) / by * by;
  }

  private static Set<String> symbols(Function function) {
    Set<String> names = new HashSet<>();
    for (Instruction instruction : function.body()) {
      instruction.operands().forEach(operand -> collect(operand, names));
    }
    return names;
  }

  private static void collect(Operand operand, Set<String> names) {
    if (operand instanceof Operand.Symbol symbol) {
      names.add(symbol.name());
    } else if (operand instanceof Operand.Address address && address.base() != null) {
      collect(address.base(), names);
    } else if (operand instanceof Operand.Group group) {
      group.members().forEach(member -> collect(member, names));
    }
  }
}
