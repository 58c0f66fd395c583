package gradus.book.content;

import gradus.course.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks what the formatter of the sources lets be wider than a page: javadoc, and the heads of
 * methods. Statements stay as they are, since short ones read better than broken ones.
 */
final class Reflow {
  private static final Pattern JAVADOC_LINE = Pattern.compile("(\\s*)/\\*\\* (.*) \\*/");
  private static final Pattern JAVADOC_START = Pattern.compile("(\\s*)/\\*\\*");
  private static final Pattern HEAD = Pattern.compile("(\\s*)([^=]*?\\w\\()(.*\\).*\\{)");

  private final int width;
  private final List<String> fitted = new ArrayList<>();

  private Reflow(int width) {
    this.width = width;
  }

  /** Returns the lines of a method with its javadoc, as far as they can be made to fit. */
  static List<String> of(List<String> lines, int width) {
    Reflow reflow = new Reflow(width);
    int next = reflow.javadoc(lines);
    for (String line : lines.subList(next, lines.size())) {
      reflow.code(line);
    }
    return reflow.fitted;
  }

  /** Adds the javadoc that the lines begin with, if they do, and returns where it ends. */
  private int javadoc(List<String> lines) {
    Matcher single = JAVADOC_LINE.matcher(lines.get(0));
    Matcher start = JAVADOC_START.matcher(lines.get(0));
    if (single.matches() && lines.get(0).length() > width) {
      comment(single.group(1), single.group(2));
      return 1;
    }
    if (!start.matches()) {
      return 0;
    }
    int end = 1;
    List<String> text = new ArrayList<>();
    while (!lines.get(end).strip().equals("*/")) {
      text.add(lines.get(end).strip().replaceFirst("^\\* ?", ""));
      end++;
    }
    comment(start.group(1), String.join("\n", text));
    return end + 1;
  }

  private void comment(String indent, String text) {
    fitted.add(indent + "/**");
    for (String line : Columns.wrap(text, width - indent.length() - " * ".length())) {
      fitted.add((indent + " * " + line).stripTrailing());
    }
    fitted.add(indent + " */");
  }

  private void code(String line) {
    Matcher head = HEAD.matcher(line);
    if (line.length() > width && head.matches()) {
      fitted.add(head.group(1) + head.group(2));
      fitted.add(head.group(1) + "    " + head.group(3));
    } else {
      fitted.add(line);
    }
  }
}
