package gradus.course.manifest;

import gradus.course.UsageException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of a YAML file, whose values are asked for by key and type.
 *
 * <p>It is made of nodes, not of loaded values, because only nodes know their line and whether a
 * text was quoted.
 */
public final class YamlMapping {
  private final String file;
  private final String subject;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final List<Key> keys;
  private final Node node;

  /**
   * Takes a mapping that has these keys, all of them and no others.
   *
   * @param file how errors name the file
   * @param subject what the mapping describes, such as "exercise 1.2"
   */
  public YamlMapping(String file, String subject, Node node, List<Key> keys) {
    this(file, subject, keys, node);
    for (String name : values.keySet()) {
      if (keys.stream().noneMatch(key -> key.name().equals(name))) {
        throw wrong(
            values.get(name),
            "%s has an unknown key '%s': the keys are %s".formatted(subject, name, names()));
      }
    }
    for (Key key : keys) {
      if (!values.containsKey(key.name())) {
        throw wrong(node, "%s has no '%s': add `%s`".formatted(subject, key.name(), key.example()));
      }
    }
  }

  /** Takes a mapping with any keys. */
  public YamlMapping(String file, String subject, Node node) {
    this(file, subject, List.of(), node);
  }

  private YamlMapping(String file, String subject, List<Key> keys, Node node) {
    this.file = file;
    this.subject = subject;
    this.keys = keys;
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(node, "%s is not a mapping: write `key: value` lines".formatted(subject));
    }
    for (NodeTuple entry : mapping.getValue()) {
      String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
      if (values.put(name, entry.getValueNode()) != null) {
        throw wrong(entry.getKeyNode(), "%s has '%s' twice: keep one".formatted(subject, name));
      }
    }
  }

  /** Returns the line that the mapping starts in. */
  public int line() {
    return lineOf(node);
  }

  /** Returns the keys, in order. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /** Returns whether a key is there. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Returns the value of a key as it stands in the file; null if there is none. */
  public Node node(String key) {
    return values.get(key);
  }

  /** Returns whether the value of a key is itself a mapping. */
  public boolean isMapping(String key) {
    return values.get(key) instanceof MappingNode;
  }

  /** Returns the texts of a mapping whose keys are free, in order. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((key, value) -> texts.put(key, textOf(key, value)));
    return texts;
  }

  /** Returns a text, which may span lines. */
  public String text(String key) {
    return textOf(key, values.get(key));
  }

  /** Returns a text of one line. */
  public String line(String key) {
    String text = text(key);
    if (text.contains("\n")) {
      throw wrong(key, "spans lines: write it in one");
    }
    return text;
  }

  /** Returns a whole number in a range. */
  public int number(String key, int least, int most) {
    return numberOf(key, values.get(key), least, most);
  }

  /** Returns a list of whole numbers in a range. */
  public List<Integer> numbers(String key, int least, int most) {
    List<Integer> numbers = new ArrayList<>();
    for (Node item : items(key)) {
      numbers.add(numberOf(key, item, least, most));
    }
    return List.copyOf(numbers);
  }

  /** Returns a number that need not be whole. */
  public double decimal(String key) {
    try {
      return Double.parseDouble(((ScalarNode) values.get(key)).getValue());
    } catch (ClassCastException | NumberFormatException e) {
      throw wrong(key, "is not a number: write one, such as 0.5");
    }
  }

  /** Returns true or false. */
  public boolean flag(String key) {
    if (values.get(key) instanceof ScalarNode scalar && scalar.getTag() == Tag.BOOL) {
      return Boolean.parseBoolean(scalar.getValue());
    }
    throw wrong(key, "is neither true nor false: write one of them, without quotes");
  }

  /** Returns a list of texts, which may be empty. */
  public List<String> list(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      texts.add(textOf(key, item));
    }
    return List.copyOf(texts);
  }

  /** Returns the items of a list. */
  public List<Node> items(String key) {
    if (values.get(key) instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw wrong(key, "is not a list: write " + example(key));
  }

  /** Returns the error of a key's value: "'points' of exercise 1.2" and the complaint. */
  public UsageException wrong(String key, String complaint) {
    return wrong(values.get(key), "'%s' of %s %s".formatted(key, subject, complaint));
  }

  /** Returns an error in the line of a node. */
  public UsageException wrong(Node where, String message) {
    return UsageException.at(file, lineOf(where), message);
  }

  private int numberOf(String key, Node value, int least, int most) {
    try {
      int number = Integer.parseInt(((ScalarNode) value).getValue());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (ClassCastException | NumberFormatException e) {
      // Not a number: the same advice serves.
    }
    throw wrong(
        key, "is not a number from %d to %d: write %s".formatted(least, most, example(key)));
  }

  private String textOf(String key, Node value) {
    if (value instanceof ScalarNode scalar && scalar.getTag() == Tag.STR) {
      String text = scalar.getValue().stripTrailing();
      if (!text.isBlank()) {
        return text;
      }
    }
    throw wrong(value, "'%s' of %s is not a text: write one, in quotes".formatted(key, subject));
  }

  private String example(String key) {
    return keys.stream()
        .filter(known -> known.name().equals(key))
        .map(known -> "`" + known.example() + "`")
        .collect(Collectors.joining());
  }

  private String names() {
    return keys.stream().map(Key::name).collect(Collectors.joining(", "));
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
