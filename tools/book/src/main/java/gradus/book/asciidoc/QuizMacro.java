package gradus.book.asciidoc;

import gradus.book.content.GraphEntry;
import gradus.course.UsageException;
import gradus.figures.Numbers;
import gradus.figures.Xml;
import gradus.figures.graph.Graph;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * {@code quiz::recall[of=x]}: a question to answer before one looks.
 *
 * <p>With the name of a graph the answer is computed; {@code quiz::free[ask=...,answer=...]} is for
 * what no graph can tell.
 */
final class QuizMacro extends BookMacro {
  /** Three digits are near enough. */
  private static final double RELATIVE_TOLERANCE = 0.0005;

  QuizMacro(Library library) {
    super("quiz", library);
  }

  @Override
  void write(MacroCall call, Fragment page) {
    String id = call.id().isEmpty() ? "quiz-" + name(call) : call.id();
    page.html()
        .start("gradus-quiz")
        .attribute("class", "quiz")
        .attribute("id", page.claim(id, "the question"));
    if (call.target().isEmpty() || call.target().equals("free")) {
      free(call.options(), page);
    } else {
      computed(call, page);
    }
    page.html().end("gradus-quiz");
  }

  private static String name(MacroCall call) {
    return call.target().isEmpty() ? "free" : call.target();
  }

  private static void computed(MacroCall call, Fragment page) {
    GraphEntry entry = call.book().graphs().get(call.target());
    Prediction prediction = prediction(call.options(), entry);
    page.html().start("p").attribute("class", "question");
    call.options()
        .take("ask")
        .ifPresentOrElse(page::inline, () -> page.html().text(prediction.question()));
    page.html().end("p");
    String contributions =
        prediction.contributions().stream().map(Numbers::caption).collect(Collectors.joining(" "));
    Xml item = blanks(page.html(), Numbers.caption(prediction.answer()));
    if (prediction.contributions().size() > 1) {
      item.attribute("data-contributions", contributions);
    }
    item.text(prediction.quantity()).end("li").end("ul");
    answer(page.html()).text(prediction.sentence() + ".");
    because(call.options(), page);
  }

  private static Prediction prediction(MacroOptions options, GraphEntry entry) {
    String what = options.take("what").orElse("");
    boolean number = options.takeWord("value") || what.equals("data");
    if (!what.isEmpty() && !what.equals("data") && !what.equals("grad")) {
      throw new UsageException("'what' is '%s': write grad or data".formatted(what));
    }
    String label =
        options
            .take("of")
            .or(options::takeFirstWord)
            .orElseThrow(
                () -> new UsageException("'of' is missing: write a node's label, as in of=x"));
    Graph graph = entry.run();
    return number
        ? Prediction.number(entry, graph, label)
        : Prediction.gradient(entry, graph, label);
  }

  private static void free(MacroOptions options, Fragment page) {
    String answer = options.need("answer", "write it, or name a graph that it is computed from");
    page.html().start("p").attribute("class", "question");
    page.inline(options.need("ask", "write the question, as in ask=\"Why?\""));
    page.html().end("p");
    String choices = options.take("choices").orElse("");
    if (!choices.isEmpty()) {
      choice(page.html(), choices, answer);
    } else if (isNumber(answer)) {
      blanks(page.html(), answer).text("Your answer").end("li").end("ul");
    }
    answer(page.html());
    page.inline(answer.matches(".*[.!?]") ? answer : answer + ".");
    because(options, page);
  }

  private static void choice(Xml html, String choices, String answer) {
    if (Arrays.stream(choices.split("\\|")).map(String::strip).noneMatch(answer::equals)) {
      throw new UsageException(
          "the answer '%s' is none of the choices '%s': write one of them"
              .formatted(answer, choices));
    }
    html.start("ul").attribute("class", "blanks").start("li");
    html.attribute("data-answer", answer).attribute("data-choices", choices);
    html.text("Your answer").end("li").end("ul");
  }

  /**
   * Starts the field for a number; the item is left open for its other attributes and its label.
   */
  private static Xml blanks(Xml html, String answer) {
    double tolerance = Math.abs(Double.parseDouble(answer)) * RELATIVE_TOLERANCE;
    return html.start("ul")
        .attribute("class", "blanks")
        .start("li")
        .attribute("data-answer", answer)
        .attribute("data-tolerance", Numbers.caption(Math.max(tolerance, 1e-6)));
  }

  private static Xml answer(Xml html) {
    html.start("details").attribute("class", "answer");
    return html.start("summary").text("Answer").end("summary").start("p");
  }

  private static void because(MacroOptions options, Fragment page) {
    options
        .take("because")
        .ifPresent(
            reason -> {
              page.html().text(" ");
              page.inline(reason);
            });
    page.html().end("p").end("details");
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?");
  }
}
