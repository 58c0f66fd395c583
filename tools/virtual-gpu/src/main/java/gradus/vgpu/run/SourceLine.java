package gradus.vgpu.run;

import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Location;

/**
 * The line of a kernel's text that an instruction comes from.
 *
 * @param line 0 if unknown
 * @param calledAt the line of the call, if it is in a function of the same text; else 0
 */
public record SourceLine(int line, int calledAt) {
  /** Finds the line: code of a header has none of its own, so what comes before tells. */
  static SourceLine of(Function function, String file, int site) {
    String own = file.isEmpty() ? function.location().file() : file;
    for (int at = Math.min(site, function.body().size() - 1); at >= 0; at--) {
      Location found = within(function.body().get(at).location(), own);
      if (found != null) {
        Location caller = within(found.inlinedAt(), own);
        return new SourceLine(found.line(), caller == null ? 0 : caller.line());
      }
    }
    return new SourceLine(function.location().line(), 0);
  }

  private static Location within(Location location, String file) {
    for (Location at = location; at != null; at = at.inlinedAt()) {
      boolean isOwn = file.isEmpty() || at.file().isEmpty() || sameFile(at.file(), file);
      if (at.line() > 0 && isOwn) {
        return at;
      }
    }
    return null;
  }

  private static boolean sameFile(String a, String b) {
    return name(a).equals(name(b));
  }

  private static String name(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /** Returns {@code line 5} or {@code line 5 (called at line 9)}; empty if it is unknown. */
  @Override
  public String toString() {
    String called = calledAt == 0 ? "" : " (called at line " + calledAt + ")";
    return line == 0 ? "" : "line " + line + called;
  }
}
