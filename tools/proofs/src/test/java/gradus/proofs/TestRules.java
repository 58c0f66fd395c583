package gradus.proofs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a lesson's tests must not do, and no proof can see. */
final class TestRules {
  private static final String ANY_ERROR = "(Throwable|Error|Exception|RuntimeException)\\.class";
  private static final Map<String, Pattern> FORBIDDEN = new LinkedHashMap<>();

  static {
    forbid(
        "names no exception, so that an unsolved exercise's TODO would do",
        "assertThatThrownBy\\((?![^;]*isInstanceOf\\()[^;]*;"
            + "|isInstanceOf\\("
            + ANY_ERROR
            + "|assertThrows\\("
            + ANY_ERROR
            + "|catchThrowable\\([^;]*;");
    forbid("is not of an @Exercise class of its own", "@Nested\\b");
  }

  private TestRules() {}

  /** Returns what a source does against the rules, a sentence each. */
  static List<String> broken(String file, String source) {
    List<String> broken = new ArrayList<>();
    FORBIDDEN.forEach(
        (why, pattern) ->
            pattern
                .matcher(source)
                .results()
                .forEach(found -> broken.add(file + ": " + found.group() + " " + why)));
    return broken;
  }

  private static void forbid(String why, String pattern) {
    FORBIDDEN.put(why, Pattern.compile(pattern));
  }
}
