package gradus.book.content;

import gradus.book.content.Tutorial.Sample;
import gradus.book.content.Tutorial.Status;
import gradus.course.UsageException;
import gradus.course.manifest.Key;
import gradus.course.manifest.YamlFile;
import gradus.course.manifest.YamlMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Which sample of the source tutorials stands where in the book, from {@code coverage.yaml}.
 *
 * @param tutorials in order
 */
public record Coverage(List<Tutorial> tutorials) {
  private static final List<Key> TUTORIAL_KEYS =
      List.of(
          new Key("id", "id: \"000\""),
          new Key("title", "title: a few words"),
          new Key("samples", "samples: [...]"));
  private static final List<Key> SAMPLE_KEYS =
      List.of(
          new Key("id", "id: \"000_01\""),
          new Key("what", "what: what it does"),
          new Key("status", "status: done"));
  private static final List<Key> CLASS_KEYS =
      List.of(
          new Key("lesson", "lesson: 1"),
          new Key("class", "class: S000_01"),
          new Key("test", "test: OracleTest"),
          new Key("sections", "sections: [the-backward-pass]"));
  private static final Key LESSON = CLASS_KEYS.get(0);
  private static final Key REST = new Key("rest", "rest: [2]");
  private static final Key REASON = new Key("reason", "reason: it needs tensors");
  private static final Map<Status, List<Key>> KEYS =
      Map.of(
          Status.DONE, join(SAMPLE_KEYS, CLASS_KEYS),
          Status.PARTLY, join(join(SAMPLE_KEYS, CLASS_KEYS), List.of(REST, REASON)),
          Status.LATER, join(SAMPLE_KEYS, List.of(LESSON, REASON)),
          Status.NONE, join(SAMPLE_KEYS, List.of(REASON)));

  /**
   * Reads the table.
   *
   * @throws UsageException if the file is wrong, naming file, line and the fix
   */
  public static Coverage read(BookFiles files) {
    String file = files.place(files.coverage());
    YamlMapping top =
        new YamlMapping(
            file,
            "the file",
            YamlFile.read(files.coverage(), file),
            List.of(new Key("tutorials", "tutorials: [...]")));
    List<Tutorial> tutorials = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node node : top.items("tutorials")) {
      String subject = Entry.subject("tutorial", file, node);
      YamlMapping tutorial = new YamlMapping(file, subject, node, TUTORIAL_KEYS);
      List<Sample> samples = new ArrayList<>();
      for (Node item : tutorial.items("samples")) {
        Sample sample = sample(file, item);
        if (!ids.add(sample.id())) {
          throw tutorial.wrong(item, "sample %s stands twice: keep one".formatted(sample.id()));
        }
        samples.add(sample);
      }
      tutorials.add(new Tutorial(tutorial.line("id"), tutorial.line("title"), samples));
    }
    return new Coverage(tutorials);
  }

  /** Returns the samples of all tutorials, in order. */
  public List<Sample> samples() {
    return tutorials.stream().flatMap(tutorial -> tutorial.samples().stream()).toList();
  }

  private static Sample sample(String file, Node node) {
    String subject = Entry.subject("sample", file, node);
    YamlMapping any = new YamlMapping(file, subject, node);
    if (!any.has("status")) {
      throw any.wrong(node, "%s has no 'status': add `status: done`".formatted(subject));
    }
    Status status = Entry.constant(any, "status", Status.values());
    YamlMapping sample = new YamlMapping(file, subject, node, KEYS.get(status));
    return new Sample(
        sample.line("id"),
        sample.line("what"),
        status,
        sample.has("lesson") ? OptionalInt.of(sample.number("lesson", 0, 99)) : OptionalInt.empty(),
        sample.has("class") ? sample.line("class") : "",
        sample.has("test") ? sample.line("test") : "",
        sample.has("sections") ? sample.list("sections") : List.of(),
        sample.has("rest") ? sample.numbers("rest", 0, 99) : List.of(),
        sample.has("reason") ? sample.line("reason") : "");
  }

  private static List<Key> join(List<Key> first, List<Key> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
