package gradus.book.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.book.asciidoc.Desk.Sheet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("quiz::recall[of=x]")
class QuizMacroTest {
  @Test
  @DisplayName("question and answer come from the graph, with the contributions that add up")
  void gradient() {
    Element quiz = quiz("quiz::recall[of=x]");
    assertThat(quiz.select("p.question").text())
        .isEqualTo("Predict: how fast does y change with x at x = 3?");
    Element blank = quiz.selectFirst(".blanks li");
    assertThat(blank.text()).isEqualTo("dy/dx");
    assertThat(blank.attr("data-answer")).isEqualTo("8");
    assertThat(blank.attr("data-contributions").split(" ")).containsExactlyInAnyOrder("3", "5");
    assertThat(quiz.select("details.answer p").text())
        .as("the order is that of the backward pass")
        .isEqualTo("dy/dx = 8 = 5 via * and 3 via +.");
  }

  @Test
  @DisplayName("a gradient that comes along one edge names it, and has no parts to guess")
  void oneEdge() {
    Element quiz = quiz("quiz::two-lines[of=a]");
    assertThat(quiz.select("p.question").text())
        .as("the result of two-lines has no name")
        .isEqualTo("Predict: how fast does the result change with a at a = 2, b = 0.5, c = -1?");
    assertThat(quiz.selectFirst(".blanks li").hasAttr("data-contributions")).isFalse();
    assertThat(quiz.select("details.answer p").text()).isEqualTo("the gradient of a = 0.5, via *.");
  }

  @Test
  @DisplayName("the number of a node can be asked for, in either spelling")
  void number() {
    for (String options : new String[] {"of=s,what=data", "s,value"}) {
      Element quiz = quiz("quiz::two-lines[" + options + "]");
      assertThat(quiz.select("p.question").text())
          .isEqualTo("Predict: what is s at a = 2, b = 0.5, c = -1?");
      assertThat(quiz.select(".blanks li").attr("data-answer")).isEqualTo("1");
      assertThat(quiz.select("details.answer p").text()).isEqualTo("s = 1.");
    }
  }

  @Test
  @DisplayName("an answer of three digits is near enough")
  void tolerance() {
    String tolerance = quiz("quiz::recall[x]").select(".blanks li").attr("data-tolerance");
    assertThat(Double.parseDouble(tolerance)).isEqualTo(0.004);
  }

  @Test
  @DisplayName("question and reason may be one's own, with formulas whose braces are no attributes")
  void ownWords() {
    Element quiz =
        quiz(
            "quiz::recall[of=x,ask=\"How fast, in stem:[\\frac{y}{x}]?\",because=\"It is *both*.\"]");
    assertThat(quiz.select("p.question").text()).isEqualTo("How fast, in \\(\\frac{y}{x}\\)?");
    assertThat(quiz.select("details.answer p").text()).endsWith("via +. It is both.");
    assertThat(quiz.select("details.answer strong").text()).isEqualTo("both");
  }

  @Test
  @DisplayName("a question about no graph has its answer written beside it")
  void free() {
    Element quiz =
        quiz("quiz::free[ask=\"How many?\",answer=\"1024\",because=\"Two to the tenth.\"]");
    assertThat(quiz.select(".blanks li").attr("data-answer")).isEqualTo("1024");
    assertThat(quiz.select("details.answer p").text()).isEqualTo("1024. Two to the tenth.");
  }

  @Test
  @DisplayName("an answer in words has nothing to type, unless there are choices")
  void words() {
    assertThat(quiz("quiz::[ask=\"Why?\",answer=\"Because.\"]").select(".blanks")).isEmpty();
    Element choice = quiz("quiz::free[ask=\"Which?\",choices=\"up|down\",answer=\"down\"]");
    assertThat(choice.select(".blanks li").attr("data-choices")).isEqualTo("up|down");
    assertThat(choice.select(".blanks li").attr("data-answer")).isEqualTo("down");
  }

  @Test
  @DisplayName("a node that is not there is an error that says what is")
  void unknownNode() {
    assertThat(Desk.convert("quiz::recall[of=z]").messages())
        .containsExactly(
            "page.adoc:1: quiz::recall[of=z]: graph recall has no node 'z': it has x, y");
  }

  @Test
  @DisplayName("what is missing or cannot be is an error")
  void wrong() {
    assertThat(Desk.convert("quiz::recall[]").messages())
        .containsExactly(
            "page.adoc:1: quiz::recall[]: 'of' is missing: write a node's label, as in of=x");
    assertThat(Desk.convert("quiz::recall[of=x,what=slope]").messages())
        .containsExactly(
            "page.adoc:1: quiz::recall[of=x,what=slope]: 'what' is 'slope': write grad or data");
    assertThat(Desk.convert("quiz::free[ask=\"Why?\"]").messages())
        .containsExactly(
            "page.adoc:1: quiz::free[ask=\"Why?\"]: 'answer' is missing: write it, or name a graph"
                + " that it is computed from");
    assertThat(
            Desk.convert("quiz::free[ask=\"Which?\",choices=\"up|down\",answer=\"left\"]")
                .messages())
        .singleElement()
        .asString()
        .endsWith("the answer 'left' is none of the choices 'up|down': write one of them");
  }

  private static Element quiz(String macro) {
    Sheet sheet = Desk.convert(macro);
    assertThat(sheet.messages()).isEmpty();
    return sheet.html().selectFirst("gradus-quiz.quiz");
  }
}
