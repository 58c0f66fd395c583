package gradus.course.run;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compiled classes.
 *
 * @param byName the bytes of each class file, by binary name ({@code gradus.scalar.Value})
 * @param sources the source file of each class, by the same name ({@code gradus/scalar/Value.java})
 */
public record Classes(Map<String, byte[]> byName, Map<String, String> sources) {
  /** No classes at all. */
  public static final Classes NONE = new Classes(Map.of(), Map.of());

  /** Returns these classes and the others; where a name stands in both, the others win. */
  public Classes plus(Classes others) {
    Classes both = new Classes(new TreeMap<>(byName), new TreeMap<>(sources));
    both.byName.putAll(others.byName);
    both.sources.putAll(others.sources);
    return both;
  }

  /** Returns these classes but those of some source files, also nested and anonymous ones. */
  public Classes without(Set<String> files) {
    Classes rest = new Classes(new TreeMap<>(byName), new TreeMap<>(sources));
    rest.sources.values().removeAll(files);
    rest.byName.keySet().retainAll(rest.sources.keySet());
    return rest;
  }
}
