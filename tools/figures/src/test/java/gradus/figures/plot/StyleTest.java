package gradus.figures.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("plot.css")
class StyleTest {
  private String css;

  @BeforeEach
  void read() throws IOException {
    try (InputStream stream = Plot.class.getResourceAsStream("/gradus/figures/plot.css")) {
      css = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  @DisplayName(
      "takes every colour from the page, and has one of its own only where the page has none")
  void coloursAreFallbacks() {
    assertThat(css.replaceAll("var\\(--[a-z0-9-]+, #[0-9a-f]{6}\\)", ""))
        .as("the style sheet without its variables")
        .doesNotContain("#")
        .doesNotContain("rgb");
  }

  @Test
  @DisplayName("sets no letters larger than the layout keeps room for")
  void lettersFit() {
    double largest = 0;
    Matcher size = Pattern.compile("font-size: ([0-9.]+)px").matcher(css);
    while (size.find()) {
      largest = Math.max(largest, Double.parseDouble(size.group(1)));
    }
    assertThat(largest).as("the largest letters").isEqualTo(Lettering.SIZE);
  }

  @Test
  @DisplayName("has a colour for every tone")
  void tones() {
    for (int series = 0; series < 10; series++) {
      assertThat(css)
          .as("the tone of series %d", series)
          .contains("." + SvgPlot.tone(series) + " {");
    }
  }
}
