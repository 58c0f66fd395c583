package gradus.vgpu.compiler;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes clang's messages the way NVRTC does: the line, a caret, and a count at the end. */
final class Messages {
  private static final Pattern MESSAGE =
      Pattern.compile("(.*?)\\((\\d+)(?:,(\\d+))?\\): (fatal error|error|warning): (.*)");

  private Messages() {}

  /** Returns the log. */
  static String of(String printed, Source source) {
    List<String> lines = source.text().lines().toList();
    StringBuilder log = new StringBuilder();
    int errors = 0;
    for (String line : printed.lines().toList()) {
      Matcher matcher = MESSAGE.matcher(line);
      if (!matcher.matches()) {
        continue;
      }
      boolean isError = !matcher.group(4).equals("warning");
      errors += isError ? 1 : 0;
      int number = Integer.parseInt(matcher.group(2));
      log.append(matcher.group(1)).append('(').append(number).append("): ");
      log.append(isError ? "error: " : "warning: ").append(matcher.group(5)).append('\n');
      if (matcher.group(1).equals(source.name()) && number >= 1 && number <= lines.size()) {
        quote(log, lines.get(number - 1), matcher.group(3));
      }
      log.append('\n');
    }
    if (errors > 0) {
      log.append(errors).append(errors == 1 ? " error" : " errors");
      log.append(" detected in the compilation of \"").append(source.name()).append("\".\n");
    }
    return log.toString();
  }

  private static void quote(StringBuilder log, String line, String column) {
    String text = line.strip();
    int indent = line.indexOf(text);
    log.append("    ").append(text).append('\n');
    if (column != null) {
      int at = Math.max(0, Math.min(Integer.parseInt(column) - 1 - indent, text.length()));
      log.append("    ").append(" ".repeat(at)).append("^\n");
    }
  }
}
