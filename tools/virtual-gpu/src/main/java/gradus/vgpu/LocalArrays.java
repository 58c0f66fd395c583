package gradus.vgpu;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds an array of a thread by its use in CUDA C, since PTX has one memory for all of them. */
final class LocalArrays {
  private static final Pattern INDEXED = Pattern.compile("\\b([A-Za-z_]\\w*)\\s*\\[");
  private static final Pattern DECLARED =
      Pattern.compile(
          "^\\s*(?:const\\s+)?[A-Za-z_][\\w:<>]*(?:\\s+\\w+)*?\\s+([A-Za-z_]\\w*)\\s*\\[");

  private LocalArrays() {}

  /** Returns the only array of the thread that a line can mean; an empty text if there is none. */
  static String on(String line, List<String> text) {
    Set<String> names =
        INDEXED
            .matcher(line)
            .results()
            .map(use -> use.group(1))
            .filter(name -> isDeclared(name, text))
            .collect(Collectors.toSet());
    return names.size() == 1 ? names.iterator().next() : "";
  }

  private static boolean isDeclared(String name, List<String> text) {
    for (String line : text) {
      Matcher declaration = DECLARED.matcher(line);
      boolean isElsewhere =
          line.contains("__shared__")
              || line.contains("__constant__")
              || line.contains("__device__")
              || line.contains("return ");
      if (!isElsewhere && declaration.find() && declaration.group(1).equals(name)) {
        return true;
      }
    }
    return false;
  }
}
