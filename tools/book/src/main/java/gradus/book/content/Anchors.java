package gradus.book.content;

import gradus.course.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The book's sections by their anchors, which are unique in the whole book. */
public final class Anchors {
  private static final Pattern ANCHOR = Pattern.compile("\\[(?:#|\\[)([A-Za-z][\\w-]*)[^\\[]*]");
  private static final Pattern HEADING = Pattern.compile("={1,6} +(.+)");

  private final Map<String, Section> sections = new LinkedHashMap<>();

  /**
   * A section.
   *
   * @param page the AsciiDoc file that it stands in: "scalar-engine.adoc"
   * @param title its heading, in AsciiDoc
   */
  public record Section(String page, String title, String anchor) {
    /** Returns a cross-reference, in AsciiDoc, whose text is the title. */
    public String link() {
      return "xref:%s#%s[%s]".formatted(page, anchor, title.replace("]", "\\]"));
    }
  }

  private Anchors() {}

  /** Finds the sections of a book's chapters. */
  public static Anchors read(BookFiles files) {
    Anchors anchors = new Anchors();
    try (Stream<Path> pages = Files.list(files.chapters())) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".adoc")).sorted().toList()) {
        anchors.add(page.getFileName().toString(), Files.readAllLines(page));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return anchors;
  }

  /**
   * Returns the section of an anchor.
   *
   * @param user who names it, for the error
   * @throws UsageException if no chapter has it
   */
  public Section get(String anchor, String user) {
    Section section = sections.get(anchor);
    if (section == null) {
      throw new UsageException(
          "%s names the section '%s', which no chapter has: write [#%s] above a heading, or name"
                  .formatted(user, anchor, anchor)
              + " another section");
    }
    return section;
  }

  private void add(String page, List<String> lines) {
    String pending = "";
    for (String line : lines) {
      Matcher anchor = ANCHOR.matcher(line);
      Matcher heading = HEADING.matcher(line);
      if (anchor.matches()) {
        pending = anchor.group(1);
      } else if (heading.matches() && !pending.isEmpty()) {
        sections.put(pending, new Section(page, heading.group(1).strip(), pending));
        pending = "";
      } else if (!line.isBlank() && !line.startsWith("[")) {
        pending = "";
      }
    }
  }
}
