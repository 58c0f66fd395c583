package gradus.book.content;

import gradus.course.UsageException;
import gradus.course.manifest.Key;
import gradus.course.manifest.YamlFile;
import gradus.course.manifest.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The computation graphs that the book shows, from {@code graphs.yaml}.
 *
 * @param file how errors name the file
 * @param entries by name, in order
 */
public record GraphList(String file, Map<String, GraphEntry> entries) {
  private static final List<Key> KEYS =
      List.of(
          new Key("title", "title: \"y = (x + 2) * x at x = 3\""),
          new Key("program", "program: \"y = (x + 2) * x\""),
          new Key("inputs", "inputs: {x: 3}"));
  private static final Key DESCRIPTION = new Key("alt", "alt: x is used twice");

  /**
   * Reads the list.
   *
   * @throws UsageException if the file is wrong, naming file, line and the fix
   */
  public static GraphList read(BookFiles files) {
    String file = files.place(files.graphs());
    YamlMapping all = new YamlMapping(file, "the file", YamlFile.read(files.graphs(), file));
    Map<String, GraphEntry> entries = new LinkedHashMap<>();
    for (String name : all.keys()) {
      if (!name.matches("[a-z][a-z0-9-]*")) {
        throw all.wrong(
            all.node(name),
            "'%s' is no name of a graph: write small letters, digits and '-'".formatted(name));
      }
      entries.put(name, entry(file, name, all));
    }
    return new GraphList(file, entries);
  }

  /**
   * Returns an entry.
   *
   * @throws UsageException naming all entries if there is no such one
   */
  public GraphEntry get(String name) {
    GraphEntry entry = entries.get(name);
    if (entry == null) {
      throw new UsageException(
          "there is no graph '%s': %s has %s"
              .formatted(name, file, String.join(", ", entries.keySet())));
    }
    return entry;
  }

  private static GraphEntry entry(String file, String name, YamlMapping all) {
    String subject = "graph " + name;
    List<Key> keys = new ArrayList<>(KEYS);
    if (new YamlMapping(file, subject, all.node(name)).has(DESCRIPTION.name())) {
      keys.add(DESCRIPTION);
    }
    YamlMapping entry = new YamlMapping(file, subject, all.node(name), keys);
    YamlMapping numbers = new YamlMapping(file, "'inputs' of " + subject, entry.node("inputs"));
    Map<String, Double> inputs = new LinkedHashMap<>();
    numbers.keys().forEach(input -> inputs.put(input, numbers.decimal(input)));
    return new GraphEntry(
        name,
        entry.line("title"),
        entry.text("program"),
        inputs,
        entry.has(DESCRIPTION.name()) ? entry.line(DESCRIPTION.name()) : "",
        file + ":" + entry.line());
  }
}
