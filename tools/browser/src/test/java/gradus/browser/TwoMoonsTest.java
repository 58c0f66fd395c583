package gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@DisplayName("The live two moons")
class TwoMoonsTest extends BrowserTest {
  private static final String MOONS = "document.querySelector('gradus-moons')";

  @Test
  @DisplayName("train, by keyboard alone, until all points are right")
  void train() {
    browser.size(1280, 900).open("two-moons.html");
    browser.await(MOONS + " && " + MOONS + ".dataset.steps === '0'", 10);
    browser.run(MOONS + ".querySelector('.start').focus()");
    browser.press(Keys.SPACE);
    browser.await(MOONS + ".dataset.accuracy === '1'", 120);
    assertThat(browser.<String>run("return " + MOONS + ".querySelectorAll('svg.plot').length + ''"))
        .as("the border and the loss are drawn")
        .isEqualTo("2");
    assertThat(browser.<String>run("return " + MOONS + ".textContent")).contains("100 %");
    browser.screenshot("two-moons-trained");
    assertThat(browser.messages()).isEmpty();
  }

  @Test
  @DisplayName("make one step at a time, pause, and start again")
  void stepAndReset() {
    browser.open("two-moons.html");
    browser.await(MOONS + " && " + MOONS + ".dataset.steps === '0'", 10);
    browser.run(MOONS + ".querySelector('.step').focus()");
    browser.press(Keys.ENTER, Keys.ENTER);
    assertThat(browser.<String>run("return " + MOONS + ".dataset.steps")).isEqualTo("2");
    browser.run(MOONS + ".querySelector('.reset').focus()");
    browser.press(Keys.ENTER);
    assertThat(browser.<String>run("return " + MOONS + ".dataset.steps")).isEqualTo("0");
  }
}
