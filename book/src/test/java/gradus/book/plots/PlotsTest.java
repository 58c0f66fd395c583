package gradus.book.plots;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.figures.plot.Plot;
import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

@DisplayName("the plots of the book")
class PlotsTest {
  static List<Class<?>> plots() throws IOException, URISyntaxException {
    Path classes =
        Path.of(DoubleWell.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.list(classes.resolve("gradus/book/plots"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
          .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
          .filter(Supplier.class::isAssignableFrom)
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plots")
  @DisplayName("can be made by their names alone, and are well-formed")
  void draw(Class<?> plot) throws Exception {
    Supplier<?> supplier = (Supplier<?>) plot.getConstructor().newInstance();
    String svg = ((Plot) supplier.get()).svg("a plot");
    String root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getDocumentElement()
            .getTagName();
    assertThat(root).as("what %s draws", plot.getSimpleName()).isEqualTo("svg");
    assertThat(svg.length()).as("characters; a page should load quickly").isLessThan(60_000);
  }

  @Test
  @DisplayName("are all found")
  void areFound() throws IOException, URISyntaxException {
    assertThat(plots())
        .as("the plots")
        .contains(DoubleWell.class, MoonsBoundary.class, TangentLine.class);
  }

  @Test
  @DisplayName("say the numbers of the tangent: 23 promised, 24 true")
  void tangent() {
    assertThat(new TangentLine().get().svg("a tangent"))
        .as("(3 + 2) * 3 = 15, slope 2 * 3 + 2 = 8, (4 + 2) * 4 = 24")
        .contains("promised: 23", "true: 24", "8 more");
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName("gradus.book.plots." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
