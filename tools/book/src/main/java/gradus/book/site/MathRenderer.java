package gradus.book.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Finds the formulas of a page, {@code \(…\)} and {@code \[…\]}, and sets them. */
final class MathRenderer {
  private static final Pattern FORMULA =
      Pattern.compile("\\\\\\((?<inline>.+?)\\\\\\)|\\\\\\[(?<display>.+?)\\\\]", Pattern.DOTALL);
  private static final Pattern DELIMITER = Pattern.compile("\\\\[(\\[)\\]]");
  private static final String VERBATIM = "pre, code, kbd, samp, script, style, textarea, .katex";

  private final Katex katex;

  MathRenderer(Katex katex) {
    this.katex = katex;
  }

  /** Sets every formula of a page and returns what is wrong with those that cannot be set. */
  List<String> render(Page page) {
    List<String> problems = new ArrayList<>();
    List<TextNode> texts = new ArrayList<>();
    page.body().traverse((node, depth) -> collect(node, texts));
    for (TextNode text : texts) {
      render(page, text, problems);
    }
    return problems;
  }

  private static void collect(Node node, List<TextNode> texts) {
    if (node instanceof TextNode text
        && DELIMITER.matcher(text.getWholeText()).find()
        && text.parent().closest(VERBATIM) == null) {
      texts.add(text);
    }
  }

  private void render(Page page, TextNode text, List<String> problems) {
    String whole = text.getWholeText();
    Matcher matcher = FORMULA.matcher(whole);
    int end = 0;
    while (matcher.find()) {
      plain(page, text, whole.substring(end, matcher.start()), problems);
      boolean display = matcher.group("display") != null;
      String formula = display ? matcher.group("display") : matcher.group("inline");
      try {
        String html = katex.render(formula.strip(), display);
        Parser.parseFragment(html, text.parent(), "").forEach(text::before);
      } catch (Katex.FormulaException e) {
        problems.add(page.file() + ": " + matcher.group() + ": " + e.getMessage());
      }
      end = matcher.end();
    }
    plain(page, text, whole.substring(end), problems);
    text.remove();
  }

  private static void plain(Page page, TextNode text, String part, List<String> problems) {
    if (DELIMITER.matcher(part).find()) {
      problems.add(page.file() + ": a formula is not closed: " + part.strip());
    }
    if (!part.isEmpty()) {
      text.before(new TextNode(part));
    }
  }
}
