package gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@DisplayName("The live explorer")
class ExplorerTest extends BrowserTest {
  /** From the reader's key to the finished picture. */
  private static final double MILLISECONDS = 50;

  private static final String EXPLORER = "document.querySelector('gradus-explorer')";

  @Test
  @DisplayName("follows a changed program: right graph, right gradients, in under 50 ms")
  void followsTheProgram() {
    browser.size(1280, 900).open("explorer.html");
    browser.await(EXPLORER + " && " + EXPLORER + ".dataset.ms", 10);
    browser.run(EXPLORER + ".querySelector('textarea').focus()");
    browser.pressWithControl("a").press("z = x * y; w = z + x; v = w^2");
    assertThat(gradient("x")).startsWith("dv/dx = ");
    setNumber("x", "2");
    setNumber("y", "3");
    assertThat(gradient("x")).isEqualTo("dv/dx = 64");
    assertThat(gradient("y")).isEqualTo("dv/dy = 32");
    assertThat(picture()).contains("v = pow").contains("64");
    assertThat(median("'z = x * y; w = z + x; v = w^2'", "'z = x * y; w = z - x; v = w^2'"))
        .as("median of the milliseconds from a changed program to the finished picture")
        .isLessThan(MILLISECONDS);
    assertThat(browser.messages()).isEmpty();
  }

  @Test
  @DisplayName("follows a slider, moved by the arrow keys, in under 50 ms")
  void followsTheSlider() {
    browser.size(1280, 900).open("explorer.html?program=y%20%3D%20(x%20%2B%202)%20*%20x&x=3");
    browser.await(EXPLORER + " && " + EXPLORER + ".dataset.ms", 10);
    browser.run(EXPLORER + ".querySelector('input[type=range]').focus()");
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    double x = number("return Number(" + EXPLORER + ".querySelector('input[type=number]').value)");
    assertThat(x).isGreaterThan(3);
    double slope = number("return Number(arguments[0].split('= ')[1])", gradient("x"));
    assertThat(slope).as("dy/dx = 2x + 2").isCloseTo(2 * x + 2, within(1e-3));
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      browser.press(Keys.ARROW_RIGHT);
      times.add(number("return Number(" + EXPLORER + ".dataset.ms)"));
    }
    Collections.sort(times);
    assertThat(times.get(5)).as("median of the milliseconds").isLessThan(MILLISECONDS);
  }

  @Test
  @DisplayName("says what is wrong with a program, beside its field, and keeps the last picture")
  void saysWhatIsWrong() {
    browser.open("explorer.html");
    browser.await(EXPLORER + " && " + EXPLORER + ".dataset.ms", 10);
    browser.run(EXPLORER + ".querySelector('textarea').focus()");
    browser.pressWithControl("a").press("y = (x + 2 * x");
    browser.await(EXPLORER + ".querySelector('.live-error').textContent.includes(')')", 5);
    assertThat(browser.<Long>run("return " + EXPLORER + ".querySelectorAll('gradus-graph').length"))
        .isEqualTo(1);
  }

  private static void setNumber(String name, String number) {
    browser.run(
        """
        const row = [...document.querySelectorAll('.live-input')]
          .find(r => r.querySelector('label').textContent === arguments[0]);
        const field = row.querySelector('input[type=number]');
        field.focus();
        field.select();
        """,
        name);
    browser.press(number);
  }

  private static String gradient(String name) {
    return browser.run(
        """
        return [...document.querySelectorAll('.live-input')]
          .find(r => r.querySelector('label').textContent === arguments[0])
          .querySelector('output').textContent;
        """,
        name);
  }

  private static String picture() {
    return browser.run("return " + EXPLORER + ".querySelector('svg[role=img]').textContent");
  }

  /** Types two programs by turns, and returns the median of the milliseconds. */
  private static double median(String program, String other) {
    return number(
        """
        const explorer = document.querySelector('gradus-explorer');
        const field = explorer.querySelector('textarea');
        const times = [];
        for (let i = 0; i < 11; i++) {
          field.value = i %% 2 ? %s : %s;
          field.dispatchEvent(new InputEvent('input', {bubbles: true}));
          times.push(Number(explorer.dataset.ms));
        }
        return times.sort((a, b) => a - b)[5];
        """
            .formatted(program, other));
  }

  private static double number(String script, Object... arguments) {
    Number number = browser.run(script, arguments);
    return number.doubleValue();
  }
}
