package gradus.golden;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an operation is told besides its tensors: axes, sizes, scalars, flags. */
public record Arguments(@JsonValue Map<String, Object> byName) {

  public static final Arguments NONE = new Arguments(Map.of());

  /** Keeps the arguments in their order; numbers, texts, flags and lists of numbers. */
  @JsonCreator
  public Arguments {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** Returns arguments from a name and a value in turn, such as {@code "axis", 1}. */
  public static Arguments of(Object... namesAndValues) {
    Map<String, Object> byName = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      byName.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Arguments(byName);
  }

  /** Returns the one argument {@code shape}. */
  public static Arguments ofShape(int... sizes) {
    return of("shape", Arrays.stream(sizes).boxed().toList());
  }

  /** Returns these arguments and one more. */
  public Arguments and(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(byName);
    more.put(name, value);
    return new Arguments(more);
  }

  public boolean isEmpty() {
    return byName.isEmpty();
  }

  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /** Returns a flag, false where it was not given. */
  public boolean flag(String name) {
    return (Boolean) byName.getOrDefault(name, false);
  }

  public int integer(String name) {
    return ((Number) get(name)).intValue();
  }

  /** Returns a number; the infinities stand in the file as texts. */
  public double number(String name) {
    return Double.parseDouble(get(name).toString());
  }

  public String text(String name) {
    return (String) get(name);
  }

  /** Returns a list of whole numbers, such as the axes of a sum. */
  public int[] integers(String name) {
    return ((List<?>) get(name)).stream().mapToInt(each -> ((Number) each).intValue()).toArray();
  }

  private Object get(String name) {
    Object value = byName.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no argument " + name + " in " + this);
    }
    return value;
  }

  @Override
  public String toString() {
    return byName.toString();
  }
}
