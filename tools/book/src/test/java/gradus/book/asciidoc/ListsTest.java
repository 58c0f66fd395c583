package gradus.book.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.book.asciidoc.Desk.Sheet;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("errata:: and coverage::")
class ListsTest {
  @Test
  @DisplayName("the box of an erratum tells claim, truth and fix, and leads to the appendix")
  void box() {
    Sheet sheet = Desk.convert("errata::000_01[]");
    assertThat(sheet.messages()).isEmpty();
    Element box = sheet.html().selectFirst("aside.errata");
    assertThat(box.select("p.title").text()).isEqualTo("Erratum 000_01 Wrong result");
    assertThat(box.select("p.title a").attr("href")).isEqualTo("errata.html#erratum-000-01");
    assertThat(box.select("dd").eachText())
        .containsExactly("It prints 6.", "It prints \\(\\frac{12}{1}\\).", "Read the section.");
    assertThat(box.select("dd code").text()).isEqualTo("6");
  }

  @Test
  @DisplayName("the list of all errata goes by tutorial, and says where each is shown")
  void all() {
    Sheet sheet = Desk.convert("= Errata", "", "errata::all[]");
    assertThat(sheet.messages()).isEmpty();
    assertThat(sheet.html().select("h2").eachText())
        .containsExactly("Tutorial 000: The first one", "Tutorial 001: The second one");
    Elements errata = sheet.html().select("article.erratum");
    assertThat(errata.eachAttr("id")).containsExactly("erratum-000-01", "erratum-001-no-rounding");
    assertThat(errata.select("h3").eachText()).containsExactly("000_01", "001, no rounding");
    assertThat(errata.select("p.more").eachText())
        .containsExactly("Shown in Doubling.", "To come in chapter 4.");
    assertThat(errata.select("p.more a").attr("href")).isEqualTo("tiny.html#doubling");
  }

  @Test
  @DisplayName("an erratum that is not there is an error that says what is")
  void unknown() {
    assertThat(Desk.convert("errata::000_02[]").messages())
        .containsExactly(
            "page.adoc:1: errata::000_02[]: there is no erratum '000_02': book/src/docs/errata.yaml"
                + " has 000_01, 001-no-rounding");
  }

  @Test
  @DisplayName("the table of samples says for each where it stands, or why it does not")
  void coverage() {
    Sheet sheet = Desk.convert("coverage::all[]");
    assertThat(sheet.messages()).isEmpty();
    Element table = sheet.html().selectFirst("table.coverage");
    assertThat(table.select("tbody th[scope=rowgroup]").eachText())
        .containsExactly("Tutorial 000: The first one", "Tutorial 001: The second one");
    assertThat(table.select("tbody th[scope=row]").eachText())
        .containsExactly("000_01", "000_02", "001_01", "001_02");
    assertThat(table.select("tbody td:nth-child(3)").eachText())
        .containsExactly(
            "Doubling",
            "Halving and squaring; the rest in chapters 2 and 3: halves need tensors",
            "in chapter 2: there are no tensors yet",
            "none: Java has its own");
    assertThat(table.select("td a").eachAttr("href"))
        .containsExactly("tiny.html#doubling", "tiny.html#halving");
    assertThat(table.select("td strong").text()).isEqualTo("doubled");
    assertThat(table.select("td code").eachText())
        .containsExactly("S000_01", "OracleTest", "S000_02", "OracleTest");
  }

  @Test
  @DisplayName("there is one table only")
  void otherTable() {
    assertThat(Desk.convert("coverage::done[]").messages())
        .containsExactly(
            "page.adoc:1: coverage::done[]: 'done' is no table: write coverage::all[]");
  }
}
