package gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@DisplayName("The search")
class SearchTest extends BrowserTest {
  private static final String RESULTS = "document.querySelectorAll('dialog.search li a')";

  @Test
  @DisplayName("finds \"topological\", by keyboard alone, and leads to the section")
  void findsTopological() {
    browser.size(1280, 900).open("index.html").press("/").press("topological");
    browser.await(RESULTS + ".length > 0", 10);
    assertThat(browser.<List<String>>run("return [..." + RESULTS + "].map(a => a.href)"))
        .anyMatch(href -> href.endsWith("scalar-engine.html#an-order-to-work-in"));
    browser.press(Keys.ENTER);
    browser.await("location.pathname.endsWith('scalar-engine.html')", 10);
    assertThat(browser.messages()).isEmpty();
  }

  @Test
  @DisplayName("opens with Control-K, closes with Escape, and gives the focus back")
  void opensAndCloses() {
    browser.open("why-autograd.html").run("document.querySelector('a.brand').focus()");
    browser.pressWithControl("k");
    browser.await("document.querySelector('dialog.search').open", 5);
    browser.press(Keys.ESCAPE);
    browser.await("!document.querySelector('dialog.search').open", 5);
    assertThat(browser.<Boolean>run("return document.activeElement.matches('a.brand')")).isTrue();
  }

  @Test
  @DisplayName("says so when there is nothing")
  void findsNothing() {
    browser.open("index.html").press("/").press("xyzzyx qqqqq");
    browser.await("document.querySelector('.search-count').textContent === 'Nothing found.'", 10);
    assertThat(browser.<Long>run("return " + RESULTS + ".length")).isZero();
  }
}
