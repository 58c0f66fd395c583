package gradus.figures.program;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of a program: what it is given, what it computes, and what of that it uses. */
final class Scope {
  private final Source source;
  private final Map<String, Integer> inputs = new LinkedHashMap<>();
  private final Map<String, Integer> assigned = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  Scope(Source source) {
    this.source = source;
  }

  /** Notes that a name stands in an expression: an input, unless it has been computed. */
  void use(Token name) {
    if (assigned.containsKey(name.text())) {
      used.add(name.text());
    } else {
      inputs.putIfAbsent(name.text(), name.position());
    }
  }

  /**
   * Notes that a statement, whose expression has been read, computes a name.
   *
   * @throws ProgramException if the name stands for something else already
   */
  void assign(Token name) {
    String text = name.text();
    if (assigned.containsKey(text)) {
      throw wrong(name, "is computed" + onLine(assigned.get(text)) + ": choose another name");
    }
    if (inputs.containsKey(text)) {
      int use = inputs.get(text);
      throw wrong(
          name,
          use > name.position()
              ? "would be computed from itself: choose another name for the result"
              : "is used as an input"
                  + onLine(use)
                  + ": compute it before, or choose another name");
    }
    assigned.put(text, name.position());
  }

  /**
   * Checks that every name but the last leads to the result.
   *
   * @throws ProgramException at the first that does not
   */
  void checkUse(String result) {
    for (Map.Entry<String, Integer> name : assigned.entrySet()) {
      if (!used.contains(name.getKey()) && !name.getKey().equals(result)) {
        throw source.error(
            name.getValue(),
            "`" + name.getKey() + "` is never used: use it further on, or remove it");
      }
    }
  }

  /** Returns the inputs, in the order of their first use, and where that is. */
  Map<String, Integer> inputs() {
    return inputs;
  }

  /** Returns the names that are computed, in order. */
  List<String> assigned() {
    return List.copyOf(assigned.keySet());
  }

  private ProgramException wrong(Token name, String problem) {
    return source.error(name.position(), "`" + name.text() + "` " + problem);
  }

  private String onLine(int position) {
    return " on line " + source.line(position) + " already";
  }
}
