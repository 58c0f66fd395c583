package gradus.book.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("scripts and style sheets")
class AssetsTest {
  @TempDir Path theme;

  private Assets assets;

  @BeforeEach
  void collect() throws IOException {
    Files.createDirectories(theme.resolve("vendor"));
    for (String name :
        new String[] {"book.css", "quiz.js", "copy.js", "page.html", "README.md", "vendor/v.js"}) {
      Files.writeString(theme.resolve(name), "");
    }
    assets = Assets.collect(theme);
  }

  @Test
  @DisplayName("come from the theme, except for what only the build reads, and from the class path")
  void files() {
    assertThat(assets.files())
        .containsKeys(
            "assets/book.css", "assets/vendor/v.js", "assets/graph.js", "assets/graph.css")
        .doesNotContainKeys("assets/page.html", "assets/README.md");
  }

  @Test
  @DisplayName("named like an element go with that element")
  void byElement() {
    assertThat(needed("<gradus-graph></gradus-graph><gradus-quiz></gradus-quiz>"))
        .containsExactly("assets/graph.css", "assets/graph.js", "assets/quiz.js");
  }

  @Test
  @DisplayName("that an element names come first")
  void byName() {
    assertThat(needed("<gradus-quiz data-needs='engine.js graph.css'></gradus-quiz>"))
        .containsExactly("assets/engine.js", "assets/graph.css", "assets/quiz.js");
  }

  @Test
  @DisplayName("for formulas and listings go only where there are some")
  void byContent() {
    assertThat(needed("<p>text</p>")).isEmpty();
    assertThat(needed("<span class='katex'></span>")).containsExactly("katex/katex.min.css");
    assertThat(needed("<pre>code</pre>")).containsExactly("assets/copy.js");
  }

  private Iterable<String> needed(String html) {
    return assets.neededBy(Page.parse("a.html", html).body());
  }
}
