package gradus.book.asciidoc;

import gradus.book.content.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of an exercise's last hint, which is nearly the code of one region.
 *
 * @param name the region, or "" if the hint is for the only one
 * @param code most of what to write
 */
record Sketch(String name, Listing code) {
  private static final Pattern NAME = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*):");

  /** Returns the parts of a hint: each begins with a line {@code name:}, its code is indented. */
  static List<Sketch> of(String hint) {
    List<Sketch> sketches = new ArrayList<>();
    String name = "";
    List<String> code = new ArrayList<>();
    for (String line : hint.lines().toList()) {
      Matcher start = NAME.matcher(line);
      if (start.matches()) {
        add(sketches, name, code);
        name = start.group(1);
        code.clear();
      } else {
        code.add(line);
      }
    }
    add(sketches, name, code);
    return sketches;
  }

  private static void add(List<Sketch> sketches, String name, List<String> code) {
    Listing listing = Listing.of(code);
    if (!listing.lines().isEmpty()) {
      sketches.add(new Sketch(name, listing));
    }
  }
}
