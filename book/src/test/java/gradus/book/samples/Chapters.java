package gradus.book.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the chapters show, and in which of their sections. */
final class Chapters {
  private static final Pattern ANCHOR = Pattern.compile("\\[#([a-z0-9-]+)]");
  private static final Pattern MACRO =
      Pattern.compile("(sample|output|errata)::(?:S(?=\\d))?([\\w-]+)\\[.*]");

  /**
   * A macro in a chapter.
   *
   * @param name "sample", "output" or "errata"
   * @param id of the sample or the erratum: "000_01"
   * @param section the anchor of the section that it stands in
   */
  record Shown(String name, String id, String section) {}

  private Chapters() {}

  /** Reads all chapters; the appendices, which show everything at once, do not count. */
  static List<Shown> shown() throws IOException {
    List<Shown> shown = new ArrayList<>();
    try (Stream<Path> files = Files.list(BookLists.FILES.chapters())) {
      for (Path file : files.filter(path -> path.toString().endsWith(".adoc")).toList()) {
        String section = "";
        for (String line : Files.readAllLines(file)) {
          Matcher anchor = ANCHOR.matcher(line);
          Matcher macro = MACRO.matcher(line);
          if (anchor.matches()) {
            section = anchor.group(1);
          } else if (macro.matches() && !macro.group(2).equals("all")) {
            shown.add(new Shown(macro.group(1), macro.group(2), section));
          }
        }
      }
    }
    return shown;
  }
}
