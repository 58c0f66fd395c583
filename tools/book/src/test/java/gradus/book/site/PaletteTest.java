package gradus.book.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the colours")
class PaletteTest {
  private static final Pattern VARIABLE =
      Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");

  /** What a contrast ratio must be for text: WCAG 2.2, success criterion 1.4.3. */
  private static final double READABLE = 4.5;

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  @DisplayName("of text can be read on paper and on boxes, in light and in dark")
  void contrast(int mode) throws IOException {
    Map<String, String[]> palette = palette();
    List<String> texts =
        palette.keySet().stream()
            .filter(name -> !List.of("paper", "surface", "rule", "line").contains(name))
            .filter(name -> !name.endsWith("-soft"))
            .toList();

    assertThat(texts).contains("ink", "muted", "accent", "forward", "backward", "code-comment");
    for (String text : texts) {
      for (String ground : List.of("paper", "surface")) {
        assertThat(contrast(palette.get(text)[mode], palette.get(ground)[mode]))
            .as("--%s on --%s", text, ground)
            .isGreaterThanOrEqualTo(READABLE);
      }
    }
    for (String name : List.of("accent", "forward", "backward")) {
      String soft = palette.get(name + "-soft")[mode];
      for (String text : List.of("ink", name)) {
        assertThat(contrast(palette.get(text)[mode], soft))
            .as("--%s on --%s-soft", text, name)
            .isGreaterThanOrEqualTo(READABLE);
      }
    }
  }

  private static Map<String, String[]> palette() throws IOException {
    Map<String, String[]> palette = new HashMap<>();
    String css = Files.readString(Path.of("../../book/src/docs/theme/book.css"));
    Matcher matcher = VARIABLE.matcher(css);
    while (matcher.find()) {
      palette.put(matcher.group(1), new String[] {matcher.group(2), matcher.group(3)});
    }
    return palette;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int start) {
    double part = Integer.parseInt(colour, start, start + 2, 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
