package gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every page of the book")
class EveryPageTest extends BrowserTest {
  /** It repeats the chapters, whose contrasts are measured there: that takes minutes on it. */
  private static final String SINGLE_PAGE = "book.html";

  private static final String ALL = "rules: {}";
  private static final String CONTRAST = "runOnly: ['color-contrast']";
  private static final String ALL_BUT_CONTRAST = "rules: {'color-contrast': {enabled: false}}";

  static List<String> pages() {
    return Site.pages();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  @DisplayName("opens from disk without an error, a warning or a request that leaves the disk")
  void opensQuietly(String page) {
    browser.size(1280, 900).prefer("light").open(page);
    assertThat(browser.messages()).as("console").isEmpty();
    assertThat(browser.requests())
        .as("requests")
        .isNotEmpty()
        .allMatch(request -> request.startsWith("file:") || request.startsWith("data:"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  @DisplayName("fits a phone and a desk without scrolling sideways")
  void fits(String page) {
    for (int width : List.of(360, 1280)) {
      browser.size(width, 800).open(page);
      assertThat(
              browser.<List<String>>run(
                  """
                  const width = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= width) return [];
                  return [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > width + 1)
                    .map(e => e.outerHTML.slice(0, 120));
                  """))
          .as("what sticks out at %d px", width)
          .isEmpty();
      assertThat(browser.<Long>run("return document.documentElement.clientWidth")).isEqualTo(width);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  @DisplayName("has no formula that failed, and every formula as MathML too")
  void formulas(String page) {
    browser.open(page);
    assertThat(browser.<Long>run("return document.querySelectorAll('.katex-error').length"))
        .isZero();
    assertThat(browser.<Long>run("return document.querySelectorAll('.katex').length"))
        .isEqualTo(browser.<Long>run("return document.querySelectorAll('.katex math').length"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  @DisplayName("has nothing that axe-core objects to, and its contrasts in dark neither")
  void accessible(String page) {
    browser.size(1280, 900).prefer("light").open(page);
    assertThat(violations(page.equals(SINGLE_PAGE) ? ALL_BUT_CONTRAST : ALL)).isEmpty();
    if (!page.equals(SINGLE_PAGE)) {
      browser.prefer("dark").open(page);
      assertThat(violations(CONTRAST)).as("in dark").isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  @DisplayName("is kept as pictures: light, dark and on a phone")
  void pictures(String page) {
    String name = page.replace(".html", "");
    browser.size(1280, 900).prefer("light").open(page).screenshot(name + "-light");
    browser.prefer("dark").open(page).screenshot(name + "-dark");
    browser.size(360, 740).prefer("light").open(page).screenshot(name + "-phone");
  }

  /** Returns what axe-core objects to, and where. */
  private static List<Map<String, Object>> violations(String rules) {
    browser.run(Axe.source());
    return browser.runAsync(
        """
        const done = arguments[arguments.length - 1];
        axe.run(document, {preload: false, resultTypes: ['violations'], %s}).then(result =>
          done(result.violations.map(v => ({
            rule: v.id, help: v.help,
            where: v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.failureSummary)
          }))));
        """
            .formatted(rules));
  }
}
