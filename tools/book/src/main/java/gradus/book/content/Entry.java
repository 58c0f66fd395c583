package gradus.book.content;

import gradus.course.manifest.YamlMapping;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** What all lists of entries with an id have in common. */
final class Entry {
  private Entry() {}

  /** Returns how errors call an entry: "sample 001_04", or "a sample" if it has no id. */
  static String subject(String kind, String file, Node node) {
    YamlMapping entry = new YamlMapping(file, "a " + kind, node);
    return entry.node("id") instanceof ScalarNode id ? kind + " " + id.getValue() : "a " + kind;
  }

  /** Returns the constant that a key names, in small letters. */
  static <E extends Enum<E>> E constant(YamlMapping entry, String key, E[] constants) {
    String name = entry.line(key);
    for (E constant : constants) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(name)) {
        return constant;
      }
    }
    String names =
        Arrays.stream(constants)
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw entry.wrong(key, "is '%s': write one of %s".formatted(name, names));
  }
}
