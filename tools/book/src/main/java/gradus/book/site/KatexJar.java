package gradus.book.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The webjar that brings KaTeX: its script for the build, its style sheet and fonts for the site.
 */
final class KatexJar {
  private static final String VERSION = "META-INF/maven/org.webjars.npm/katex/pom.properties";
  private static final Pattern FONT = Pattern.compile("url\\((fonts/[^)]+\\.woff2)\\)");
  private static final Pattern OLD_FORMATS =
      Pattern.compile(",\\s*url\\([^)]+\\)\\s*format\\(\"(?:woff|truetype)\"\\)");

  private final String root;

  KatexJar() {
    Properties properties = new Properties();
    try (InputStream in = open(VERSION)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    root = "META-INF/resources/webjars/katex/" + properties.getProperty("version") + "/";
  }

  String script() {
    return text("dist/katex.min.js");
  }

  /**
   * Returns the style sheet, the fonts that it uses and the licence, by their names on the site.
   */
  Map<String, byte[]> files() {
    String css = OLD_FORMATS.matcher(text("dist/katex.min.css")).replaceAll("");
    Map<String, byte[]> files = new TreeMap<>();
    files.put("katex/katex.min.css", css.getBytes(StandardCharsets.UTF_8));
    files.put("katex/LICENSE", bytes("LICENSE"));
    Matcher font = FONT.matcher(css);
    while (font.find()) {
      files.put("katex/" + font.group(1), bytes("dist/" + font.group(1)));
    }
    return files;
  }

  private String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String name) {
    try (InputStream in = open(root + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = KatexJar.class.getClassLoader().getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("not on the class path: " + name);
    }
    return in;
  }
}
