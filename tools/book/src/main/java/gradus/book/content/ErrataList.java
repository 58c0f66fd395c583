package gradus.book.content;

import gradus.course.UsageException;
import gradus.course.manifest.Key;
import gradus.course.manifest.YamlFile;
import gradus.course.manifest.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What the source tutorials got wrong, from {@code errata.yaml}.
 *
 * @param file how errors name the file
 * @param entries by id, in order
 */
public record ErrataList(String file, Map<String, Erratum> entries) {
  private static final List<Key> KEYS =
      List.of(
          new Key("id", "id: \"001_04\""),
          new Key("samples", "samples: [\"001_04\"]"),
          new Key("kind", "kind: wrong"),
          new Key("claim", "claim: what the tutorial says"),
          new Key("truth", "truth: what really happens"),
          new Key("fix", "fix: how to repair it"),
          new Key("shown", "shown: false"));
  private static final Key LESSON = new Key("lesson", "lesson: 1");
  private static final List<Key> SHOWN_KEYS =
      List.of(
          LESSON,
          new Key("section", "section: the-backward-pass"),
          new Key("test", "test: ErrataTest#method"));

  /**
   * Reads the list.
   *
   * @throws UsageException if the file is wrong, naming file, line and the fix
   */
  public static ErrataList read(BookFiles files) {
    String file = files.place(files.errata());
    YamlMapping top =
        new YamlMapping(
            file,
            "the file",
            YamlFile.read(files.errata(), file),
            List.of(new Key("errata", "errata: [...]")));
    Map<String, Erratum> entries = new LinkedHashMap<>();
    for (Node node : top.items("errata")) {
      Erratum erratum = erratum(file, node);
      if (entries.put(erratum.id(), erratum) != null) {
        throw top.wrong(
            node, "erratum %s stands twice: give one another id".formatted(erratum.id()));
      }
    }
    return new ErrataList(file, entries);
  }

  /**
   * Returns an erratum.
   *
   * @throws UsageException naming all errata if there is no such one
   */
  public Erratum get(String id) {
    Erratum erratum = entries.get(id);
    if (erratum == null) {
      throw new UsageException(
          "there is no erratum '%s': %s has %s"
              .formatted(id, file, String.join(", ", entries.keySet())));
    }
    return erratum;
  }

  private static Erratum erratum(String file, Node node) {
    String subject = Entry.subject("erratum", file, node);
    YamlMapping any = new YamlMapping(file, subject, node);
    boolean shown = any.has("shown") && any.flag("shown");
    List<Key> keys = new ArrayList<>(KEYS);
    if (shown) {
      keys.addAll(SHOWN_KEYS);
    } else if (any.has(LESSON.name())) {
      keys.add(LESSON);
    }
    YamlMapping entry = new YamlMapping(file, subject, node, keys);
    String id = entry.line("id");
    if (!id.matches("\\d{3}[-_][a-z0-9_-]+")) {
      throw entry.wrong("id", "is '%s': write a sample's id, or 001-a-few-words".formatted(id));
    }
    return new Erratum(
        id,
        entry.list("samples"),
        Entry.constant(entry, "kind", Erratum.Kind.values()),
        entry.line("claim"),
        entry.line("truth"),
        entry.line("fix"),
        entry.has("lesson") ? OptionalInt.of(entry.number("lesson", 0, 99)) : OptionalInt.empty(),
        shown ? entry.line("section") : "",
        shown ? entry.line("test") : "");
  }
}
