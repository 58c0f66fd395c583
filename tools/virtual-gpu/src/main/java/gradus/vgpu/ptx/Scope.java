package gradus.vgpu.ptx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that a pair of braces in a function declares.
 *
 * <p>Inner braces may declare a name again. Such a name gets a suffix, so that every name of a
 * function means one thing.
 */
final class Scope {
  private final Scope outer;
  private final Set<String> taken;
  private final List<Register> registers;
  private final Map<String, Register> byName = new HashMap<>();
  private final Map<String, Range> ranges = new HashMap<>();
  private final Map<String, String> symbols = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();

  /** What {@code .reg .f32 %f<8>} declares. */
  private record Range(Type type, int count) {}

  private Scope(Scope outer, Set<String> taken, List<Register> registers) {
    this.outer = outer;
    this.taken = taken;
    this.registers = registers;
  }

  /** Makes the scope of a function. */
  static Scope ofFunction() {
    return new Scope(null, new java.util.HashSet<>(), new ArrayList<>());
  }

  /** Makes the scope of braces inside this one. */
  Scope inner() {
    return new Scope(this, taken, registers);
  }

  /** Returns the registers of the whole function that were asked for, by number. */
  List<Register> registers() {
    return registers;
  }

  /** Declares {@code prefix0} to {@code prefix(count-1)}. */
  void declareRange(String prefix, Type type, int count) {
    ranges.put(prefix, new Range(type, count));
  }

  /** Declares one register. */
  void declareRegister(String name, Type type) {
    byName.put(name, add(name, type));
  }

  /** Declares a variable and returns the name it has in the whole function. */
  String declareSymbol(String name) {
    return symbols.computeIfAbsent(name, this::unique);
  }

  /** Declares a label and returns the name it has in the whole function. */
  String declareLabel(String name) {
    return labels.computeIfAbsent(name, this::unique);
  }

  /** Returns a register by its name in the text; null if none is declared. */
  Register register(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Register register = scope.byName.get(name);
      if (register == null) {
        register = scope.ofRange(name);
      }
      if (register != null) {
        return register;
      }
    }
    return null;
  }

  /** Returns the name that a label of the text has in the whole function; null if none is. */
  String label(String name) {
    String found = labels.get(name);
    return found != null || outer == null ? found : outer.label(name);
  }

  /** Returns the name that a variable has in the whole function; null if none is declared. */
  String symbol(String name) {
    String found = symbols.get(name);
    return found != null || outer == null ? found : outer.symbol(name);
  }

  private Register ofRange(String name) {
    for (int end = name.length() - 1; end > 0 && isDigit(name.charAt(end)); end--) {
      Range range = ranges.get(name.substring(0, end));
      boolean isPlain = name.charAt(end) != '0' || end == name.length() - 1;
      if (range != null && isPlain && name.length() - end < 10) {
        if (Integer.parseInt(name.substring(end)) < range.count()) {
          Register register = add(name, range.type());
          byName.put(name, register);
          return register;
        }
      }
    }
    return null;
  }

  private Register add(String name, Type type) {
    Register register = new Register(unique(name), type, registers.size());
    registers.add(register);
    return register;
  }

  private String unique(String name) {
    String result = name;
    for (int copy = 2; !taken.add(result); copy++) {
      result = name + "$" + copy;
    }
    return result;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
