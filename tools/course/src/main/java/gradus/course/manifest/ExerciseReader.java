package gradus.course.manifest;

import gradus.cards.ExerciseId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads and checks one exercise of a {@code lesson.yaml}. */
final class ExerciseReader {
  private static final int MOST_MINUTES = 30;
  private static final int LONGEST_LINE = 80;
  private static final List<Key> KEYS =
      List.of(
          new Key("id", "id: \"1.2\""),
          new Key("title", "title: Multiply"),
          new Key("points", "points: 5"),
          new Key("minutes", "minutes: 15"),
          new Key("track", "track: core"),
          new Key("book", "book: {anchor: chain-rule, section: The chain rule}"),
          new Key("apis", "apis: []"),
          new Key("prompt", "prompt: what to write"),
          new Key("hints", "hints: [a nudge, an idea, nearly the code]"));
  private static final List<Key> BOOK_KEYS =
      List.of(
          new Key("anchor", "anchor: chain-rule"), new Key("section", "section: The chain rule"));

  private final String file;
  private final String subject;
  private final YamlMapping exercise;
  private final Readings readings;

  ExerciseReader(String file, Node node, Readings readings) {
    this.file = file;
    this.readings = readings;
    subject = subject(node);
    exercise = new YamlMapping(file, subject, node, KEYS);
  }

  /** Returns the exercise. */
  ExerciseSpec read() {
    YamlMapping book =
        new YamlMapping(file, "'book' of " + subject, exercise.node("book"), BOOK_KEYS);
    ExerciseId id = id();
    String anchor = anchor(book);
    String section = book.line("section");
    return new ExerciseSpec(
        id,
        exercise.line("title"),
        exercise.number("points", 1, 100),
        minutes(),
        track(),
        anchor,
        section,
        readings.of(id, anchor, section),
        exercise.list("apis"),
        prompts(),
        hints(),
        exercise.line());
  }

  private ExerciseId id() {
    if (!(exercise.node("id") instanceof ScalarNode id)) {
      throw exercise.wrong("id", "is not a text: write `id: \"1.2\"`");
    }
    if (id.isPlain()) {
      throw exercise.wrong(
          "id",
          "is not quoted, and YAML would read 1.10 as 1.1: write `id: \"%s\"`"
              .formatted(id.getValue()));
    }
    try {
      return ExerciseId.parse(id.getValue());
    } catch (IllegalArgumentException e) {
      throw exercise.wrong(exercise.node("id"), e.getMessage());
    }
  }

  private int minutes() {
    int minutes = exercise.number("minutes", 1, 600);
    if (minutes > MOST_MINUTES) {
      throw exercise.wrong(
          "minutes", "is %d, more than %d: split the exercise".formatted(minutes, MOST_MINUTES));
    }
    return minutes;
  }

  private Track track() {
    String track = exercise.line("track");
    for (Track known : Track.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(track)) {
        return known;
      }
    }
    throw exercise.wrong("track", "is '%s': write core or extra".formatted(track));
  }

  private static String anchor(YamlMapping book) {
    String anchor = book.line("anchor");
    if (!anchor.matches("[a-z][a-z0-9-]*")) {
      throw book.wrong("anchor", "is '%s': write small letters, digits and '-'".formatted(anchor));
    }
    return anchor;
  }

  private Map<String, String> prompts() {
    if (!exercise.isMapping("prompt")) {
      return Map.of("", exercise.text("prompt"));
    }
    YamlMapping prompts = new YamlMapping(file, "'prompt' of " + subject, exercise.node("prompt"));
    return prompts.texts();
  }

  private List<String> hints() {
    List<String> hints = exercise.list("hints");
    if (hints.size() != 3) {
      throw exercise.wrong(
          "hints",
          "has %d, not three: write a nudge, an idea, nearly the code".formatted(hints.size()));
    }
    for (int i = 0; i < hints.size(); i++) {
      int longest = hints.get(i).lines().mapToInt(String::length).max().orElse(0);
      if (longest > LONGEST_LINE) {
        throw exercise.wrong(
            exercise.items("hints").get(i),
            "hint %d of %s has a line of %d characters: break it at %d"
                .formatted(i + 1, id(), longest, LONGEST_LINE));
      }
    }
    return hints;
  }

  /** Returns "exercise 1.2", for errors, from whatever the id is. */
  private static String subject(Node node) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals("id")
            && entry.getValueNode() instanceof ScalarNode id) {
          return "exercise " + id.getValue();
        }
      }
    }
    return "an exercise";
  }
}
