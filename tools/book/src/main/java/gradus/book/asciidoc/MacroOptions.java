package gradus.book.asciidoc;

import gradus.course.UsageException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a macro's brackets: {@code of=x,ask="How fast?"}, and words such as {@code
 * %javadoc}.
 *
 * <p>Asciidoctor's own reading replaces attribute references first, and so would take the braces of
 * a formula for one.
 */
final class MacroOptions {
  private static final Pattern OPTION =
      Pattern.compile(
          "\\s*(?:(?<name>[A-Za-z][\\w-]*)\\s*=\\s*(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\"|"
              + "(?<plain>[^,\"]*))|(?<word>%?[A-Za-z][\\w.-]*))\\s*(?:,|$)");

  private final Map<String, String> options;

  private MacroOptions(Map<String, String> options) {
    this.options = options;
  }

  /**
   * Reads options.
   *
   * @throws UsageException if they have another form
   */
  static MacroOptions parse(String written) {
    String text = written.strip();
    Map<String, String> options = new LinkedHashMap<>();
    Matcher option = OPTION.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!option.find(end) || option.start() != end) {
        throw new UsageException(
            "`%s` is no option: write name=value, name=\"a text\", or a word, with commas between"
                .formatted(text.substring(end).strip()));
      }
      if (option.group("word") != null) {
        put(options, option.group("word").replaceFirst("^%", ""), "");
      } else if (option.group("quoted") != null) {
        // Only a quote needs a backslash before it; other backslashes are LaTeX.
        put(options, option.group("name"), option.group("quoted").replace("\\\"", "\""));
      } else {
        put(options, option.group("name"), option.group("plain").strip());
      }
      end = option.end();
    }
    return new MacroOptions(options);
  }

  /** Returns whether a word is there, and takes it out. */
  boolean takeWord(String word) {
    return "".equals(options.get(word)) && options.remove(word) != null;
  }

  /** Returns an option's value, and takes the option out. */
  Optional<String> take(String name) {
    return Optional.ofNullable(options.remove(name));
  }

  /**
   * Returns the value of an option that must be there, and takes the option out.
   *
   * @param advice what to write where it is missing
   */
  String need(String name, String advice) {
    return take(name)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new UsageException("'%s' is missing: %s".formatted(name, advice)));
  }

  /** Returns whether "yes" or "no" is said; a macro's default if neither is. */
  boolean takeYesOrNo(String name, boolean otherwise) {
    String value = take(name).orElse(otherwise ? "yes" : "no");
    if (!value.equals("yes") && !value.equals("no")) {
      throw new UsageException("'%s' is '%s': write yes or no".formatted(name, value));
    }
    return value.equals("yes");
  }

  /** Returns the first word that is left, and takes it out. */
  Optional<String> takeFirstWord() {
    Optional<String> word =
        options.entrySet().stream()
            .filter(option -> option.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .findFirst();
    word.ifPresent(options::remove);
    return word;
  }

  /** Returns all options that are left, and takes them out. */
  Map<String, String> takeRest() {
    Map<String, String> rest = new LinkedHashMap<>(options);
    options.clear();
    return rest;
  }

  /**
   * Refuses what no one has taken.
   *
   * @throws UsageException naming the first option that is left
   */
  void refuseRest() {
    for (String name : options.keySet()) {
      throw new UsageException("there is no option '%s' here: remove it".formatted(name));
    }
  }

  private static void put(Map<String, String> options, String name, String value) {
    if (options.put(name, value) != null) {
      throw new UsageException("option '%s' stands twice: keep one".formatted(name));
    }
  }
}
