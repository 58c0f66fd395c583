package gradus.course.run;

import java.util.Map;
import java.util.TreeMap;

/**
 * Compiled classes.
 *
 * @param byName the bytes of each class file, by binary name ({@code gradus.scalar.Value})
 */
public record Classes(Map<String, byte[]> byName) {
  /** No classes at all. */
  public static final Classes NONE = new Classes(Map.of());

  /** Returns these classes and the others; where a name stands in both, the others win. */
  public Classes plus(Classes others) {
    Map<String, byte[]> both = new TreeMap<>(byName);
    both.putAll(others.byName);
    return new Classes(both);
  }
}
