package gradus.book.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which number of a sample should be which: its entry of {@code comparisons.yaml}, with the numbers
 * of PyTorch filled in.
 */
final class Comparisons {
  /** What is accepted, relative to the number: the README beside the file says why. */
  private static final double FLOAT64 = 1e-9;

  private static final double FLOAT32 = 2e-6;

  private static final Map<String, Object> FILE = mapping(Oracle.resource("comparisons.yaml"));

  /** A number that should come out. */
  record Target(double number, double tolerance) {
    /** Returns whether another number is as good; to be 0, it has to be 0. */
    boolean isHitBy(double result) {
      return Math.abs(result - number) <= tolerance * Math.abs(number);
    }
  }

  private final Map<String, List<Target>> targets = new LinkedHashMap<>();
  private final List<String> forgotten = new ArrayList<>();

  private Comparisons() {}

  /** Returns the names of all classes that have an entry. */
  static Set<String> classes() {
    return new TreeSet<>(FILE.keySet());
  }

  /** Reads the entry of a class. */
  static Comparisons of(String className, Oracle oracle) {
    Object entry = FILE.get(className);
    if (entry == null) {
      throw new IllegalArgumentException(
          className + " is not in comparisons.yaml: write there which of its numbers is which");
    }
    Comparisons comparisons = new Comparisons();
    mapping(mapping(entry).get("cases"))
        .forEach((id, parts) -> comparisons.compare(oracle.get(id), mapping(parts)));
    mapping(mapping(entry).get("own"))
        .forEach((result, own) -> comparisons.own(result, mapping(own)));
    return comparisons;
  }

  /** Returns the numbers that each result should have. */
  Map<String, List<Target>> targets() {
    return targets;
  }

  /** Returns the outputs of PyTorch that are neither compared nor set apart, or both. */
  List<String> forgotten() {
    return forgotten;
  }

  private void compare(Oracle.Case one, Map<String, Object> parts) {
    Set<String> told = new TreeSet<>();
    mapping(parts.get("compare"))
        .forEach(
            (result, outputs) -> {
              List<Target> numbers = new ArrayList<>();
              for (String output : list(outputs)) {
                String name = output.replaceAll("\\[\\d+]$", "");
                told.add(name);
                told.add(name.replaceAll("^f64_", ""));
                numbers.addAll(pick(output, name, one));
              }
              put(result, numbers);
            });
    Set<String> apart = mapping(parts.get("apart")).keySet();
    Set<String> all = new TreeSet<>(one.outputs().keySet());
    all.addAll(apart);
    for (String output : all) {
      boolean known = one.outputs().containsKey(output);
      if (!known || told.contains(output) == apart.contains(output)) {
        forgotten.add(one.id() + " " + output);
      }
    }
  }

  private void own(String result, Map<String, Object> own) {
    put(result, List.of(new Target(((Number) own.get("is")).doubleValue(), FLOAT64)));
  }

  private void put(String result, List<Target> numbers) {
    if (targets.put(result, numbers) != null) {
      throw new IllegalArgumentException(result + " stands twice in comparisons.yaml: keep one");
    }
  }

  /** Returns the numbers of an output, or the one that "name[3]" asks for. */
  private static List<Target> pick(String output, String name, Oracle.Case one) {
    double[] numbers = one.outputs().get(name);
    if (numbers == null) {
      throw new IllegalArgumentException("case " + one.id() + " has no number called " + name);
    }
    double tolerance = one.isFloat64(name) ? FLOAT64 : FLOAT32;
    List<Target> all = new ArrayList<>();
    for (double number : numbers) {
      all.add(new Target(number, tolerance));
    }
    return output.equals(name) ? all : List.of(all.get(place(output)));
  }

  /** Returns 3 for "name[3]". */
  private static int place(String output) {
    return Integer.parseInt(output.substring(output.indexOf('[') + 1, output.length() - 1));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> mapping(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Object value) {
    return value instanceof List ? (List<String>) value : List.of((String) value);
  }
}
