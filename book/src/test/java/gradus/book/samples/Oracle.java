package gradus.book.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What PyTorch gives for every sample: {@code pytorch-oracle.json}. */
final class Oracle {
  /**
   * One program that was run.
   *
   * @param id such as "002_11b"
   * @param dtype the precision of all outputs that do not say otherwise
   * @param agrees whether PyTorch gives what the tutorial says
   * @param outputs every output that is a number or an array, arrays flattened row by row
   */
  record Case(String id, String dtype, boolean agrees, Map<String, double[]> outputs) {
    /** Returns the id of the sample: "002_11". */
    String sample() {
      return id.replaceAll("^(\\d+_\\d+)[a-z]$", "$1");
    }

    /** Returns whether an output was computed in float64. */
    boolean isFloat64(String output) {
      return dtype.equals("float64") || output.matches("(numeric_)?f64_.*");
    }
  }

  private final Map<String, Case> cases = new LinkedHashMap<>();

  private Oracle() {}

  static Oracle read() {
    Oracle oracle = new Oracle();
    for (Object entry : (List<?>) resource("pytorch-oracle.json")) {
      Map<?, ?> one = (Map<?, ?>) entry;
      String id = (String) one.get("id");
      Map<String, double[]> outputs = numbers((Map<?, ?>) one.get("outputs"));
      oracle.cases.put(
          id, new Case(id, (String) one.get("dtype"), (Boolean) one.get("agrees"), outputs));
    }
    return oracle;
  }

  List<Case> cases() {
    return List.copyOf(cases.values());
  }

  Case get(String id) {
    Case one = cases.get(id);
    if (one == null) {
      throw new IllegalArgumentException("pytorch-oracle.json has no case " + id);
    }
    return one;
  }

  /** Reads a YAML or JSON file of the tests' resources. */
  static Object resource(String name) {
    try (InputStream stream = Oracle.class.getResourceAsStream("/" + name)) {
      return new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the outputs that are numbers, and leaves out error messages and null. */
  private static Map<String, double[]> numbers(Map<?, ?> outputs) {
    Map<String, double[]> numbers = new LinkedHashMap<>();
    outputs.forEach(
        (name, value) -> {
          List<Double> flat = new ArrayList<>();
          if (flatten(value, flat)) {
            numbers.put((String) name, flat.stream().mapToDouble(Double::doubleValue).toArray());
          }
        });
    return numbers;
  }

  private static boolean flatten(Object value, List<Double> flat) {
    if (value instanceof Number number) {
      return flat.add(number.doubleValue());
    }
    return value instanceof List<?> list && list.stream().allMatch(item -> flatten(item, flat));
  }
}
