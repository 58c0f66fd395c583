package gradus.book.asciidoc;

import gradus.course.UsageException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code output::S000_01[]}: what a source tutorial's program in Java prints. */
final class OutputMacro extends BookMacro {
  private static final Pattern RANGE = Pattern.compile("(\\d+)(?:\\.\\.(\\d+))?");

  OutputMacro(Library library) {
    super("output", library);
  }

  @Override
  void write(MacroCall call, Fragment page) {
    String className = call.book().samples().className(call.target());
    String printed = call.book().classes().output(className);
    page.output(
        call.options().take("lines").map(range -> lines(printed, range)).orElse(printed),
        call.title());
  }

  private static String lines(String printed, String range) {
    List<String> lines = printed.lines().toList();
    Matcher ends = RANGE.matcher(range);
    if (ends.matches()) {
      int first = Integer.parseInt(ends.group(1));
      int last = ends.group(2) == null ? first : Integer.parseInt(ends.group(2));
      if (1 <= first && first <= last && last <= lines.size()) {
        return String.join("\n", lines.subList(first - 1, last));
      }
    }
    throw new UsageException(
        "lines=\"%s\" cannot be: write two of the %d lines, such as lines=\"1..%d\""
            .formatted(range, lines.size(), lines.size()));
  }
}
