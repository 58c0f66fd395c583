package gradus.cards;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message of a failed assertion, taken apart.
 *
 * @param because the test's own words: AssertJ's description, JUnit's message; or ""
 * @param body the library's words
 */
record AssertionText(String because, String body) {
  private static final Pattern ASSERTJ = Pattern.compile("(?s)\\[(.*?)] (?:\n(.*)|([^\n]*))");
  private static final Pattern JUNIT = Pattern.compile("(?s)(.*?) ==> (.*)");
  private static final Pattern PRECISION = Pattern.compile("at precision (\\S+)");
  private static final Pattern INDEX =
      Pattern.compile("contents differ at index \\[([\\d\\[\\]]+)]");
  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

  /** Indented lines; possessive, for a value may be a thousand lines long. */
  private static final String VALUE = "((?:  [^\n]*+\n?+)++)";

  /** How expected and actual are told where the library does not hand over the values. */
  private static final List<Form> FORMS =
      List.of(
          form("Expecting [^\n]*:\n" + VALUE + "to be (?:close|equal) to:\n" + VALUE, "$2", "$1"),
          form("Expecting [^\n]*:\n" + VALUE + "to be ([^\n]*):\n" + VALUE, "$2 $3", "$1"),
          form("Expecting [^\n]*:\n" + VALUE + "(to [^\n]*(?<!did not)):\n" + VALUE, "$2 $3", "$1"),
          form("Expecting [^\n]* instance of:\n" + VALUE + "but was:\n  ([^\n]*)", "$1", "$2"),
          form("Expecting code to raise a throwable", "an exception", "nothing thrown"),
          form("Expected (\\S+) to be thrown, but nothing was", "$1", "nothing thrown"),
          form("Expecting code not to raise [^\n]*\n  \"([^\n\"]*)", "no exception", "$1"),
          form("Expected size: (\\d+) but was: (\\d+) in:\n(.*)", "size $1", "size $2: $3"),
          form("Expecting (empty|blank) but was: (.*)", "$1", "$2"),
          form("Expecting actual not to be null", "not null", "null"),
          form("Expecting (\\S+) to be (\\w+)", "$2", "$1"));

  /** Takes a message apart. */
  static AssertionText of(String message) {
    String text = message == null ? "" : message.replace("\r\n", "\n");
    Matcher assertj = ASSERTJ.matcher(text);
    if (assertj.matches()) {
      String body = assertj.group(2) == null ? assertj.group(3) : assertj.group(2);
      return new AssertionText(assertj.group(1), body.strip());
    }
    Matcher junit = JUNIT.matcher(text);
    return junit.matches()
        ? new AssertionText(junit.group(1), junit.group(2).strip())
        : new AssertionText("", text.strip());
  }

  /** Returns what the message says was expected and what came, if it says so in a known form. */
  Optional<Values> values() {
    for (Form form : FORMS) {
      Matcher message = form.pattern().matcher(body);
      if (message.matches()) {
        return Optional.of(
            Values.of(plain(message, form.expected()), plain(message, form.actual())));
      }
    }
    return Optional.empty();
  }

  /** Returns how far two numbers may be apart to count as equal, or 0. */
  double tolerance() {
    Matcher precision = PRECISION.matcher(body);
    return precision.find() ? Double.parseDouble(precision.group(1)) : 0;
  }

  /** Returns the index at which JUnit found two arrays to differ: "1", or "[1, 0]". */
  Optional<String> index() {
    Matcher index = INDEX.matcher(body);
    return index.find()
        ? Optional.of(index.group(1))
            .map(path -> path.contains("]") ? "[" + path.replace("][", ", ") + "]" : path)
        : Optional.empty();
  }

  /** Returns the library's words without the stack traces it quotes. */
  List<String> lines() {
    return body.lines().filter(line -> !line.startsWith("\t") && !line.startsWith("...(")).toList();
  }

  private static String plain(Matcher message, String template) {
    String text = template;
    for (int group = 1; group <= message.groupCount(); group++) {
      text = text.replace("$" + group, message.group(group).strip());
    }
    return PACKAGE.matcher(text).replaceAll("");
  }

  private static Form form(String start, String expected, String actual) {
    return new Form(Pattern.compile("(?s)" + start + ".*"), expected, actual);
  }

  /**
   * One way to tell what was expected and what came.
   *
   * @param pattern the library's words
   * @param expected what was expected, the pattern's groups written $1, $2, $3
   * @param actual what came, written in the same way
   */
  private record Form(Pattern pattern, String expected, String actual) {}
}
