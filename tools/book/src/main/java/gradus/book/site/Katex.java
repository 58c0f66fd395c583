package gradus.book.site;

import java.util.HashMap;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** KaTeX, running in the build: sets formulas as HTML for eyes and MathML for everything else. */
final class Katex implements AutoCloseable {
  private static final String RENDER =
      """
      (formula, display) => katex.renderToString(formula, {
        displayMode: display,
        throwOnError: true,
        strict: 'error',
        output: 'htmlAndMathml'
      })
      """;

  private final KatexJar jar;
  private final Map<String, String> known = new HashMap<>();
  private Context context;
  private Value render;

  Katex(KatexJar jar) {
    this.jar = jar;
  }

  /**
   * Sets a formula.
   *
   * @param display whether it stands on a line of its own
   * @throws FormulaException if KaTeX does not understand it
   */
  String render(String formula, boolean display) {
    return known.computeIfAbsent(
        (display ? "display " : "inline ") + formula, key -> renderAnew(formula, display));
  }

  private String renderAnew(String formula, boolean display) {
    if (context == null) {
      start();
    }
    try {
      return render.execute(formula, display).asString();
    } catch (PolyglotException e) {
      throw new FormulaException(e.getMessage().replaceFirst("^.*KaTeX parse error: ", ""), e);
    }
  }

  /** Reading the script takes seconds: only a book with formulas pays for it. */
  private void start() {
    context = Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    context.eval("js", jar.script());
    render = context.eval("js", RENDER);
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
  }

  /** Says what is wrong with a formula. */
  static final class FormulaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FormulaException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
