package gradus.book.asciidoc;

import gradus.figures.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text of a {@code lesson.yaml} as HTML: paragraphs, numbered steps, code in backquotes. */
final class Prose {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern STEP = Pattern.compile("\\d+\\. (.*)");

  private Prose() {}

  /** Writes a text. */
  static void write(Xml html, String text) {
    for (String paragraph : text.strip().split("\\n\\s*\\n")) {
      if (STEP.matcher(paragraph.lines().findFirst().orElse("")).matches()) {
        steps(html, paragraph);
      } else {
        html.start("p");
        line(html, joined(paragraph));
        html.end("p");
      }
    }
  }

  private static void steps(Xml html, String paragraph) {
    List<String> steps = new ArrayList<>();
    for (String line : paragraph.lines().toList()) {
      Matcher step = STEP.matcher(line);
      if (step.matches()) {
        steps.add(step.group(1));
      } else {
        int last = steps.size() - 1;
        steps.set(last, steps.get(last) + "\n" + line);
      }
    }
    html.start("ol");
    for (String step : steps) {
      html.start("li");
      line(html, joined(step));
      html.end("li");
    }
    html.end("ol");
  }

  private static void line(Xml html, String text) {
    Matcher code = CODE.matcher(text);
    int end = 0;
    while (code.find()) {
      html.text(text.substring(end, code.start()));
      html.start("code").text(code.group(1)).end("code");
      end = code.end();
    }
    html.text(text.substring(end));
  }

  private static String joined(String lines) {
    return lines.strip().replaceAll("\\s*\\n\\s*", " ");
  }
}
