package gradus.vgpu.compiler;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is known when clang itself fails: where, why, and what to do. */
final class Crash {
  private static final String BACKEND = "error in backend: ";
  private static final Pattern FUNCTION = Pattern.compile("(?m)^In function: (\\S+)");

  private Crash() {}

  /** Returns whether the compiler failed, and not the text or an option. */
  static boolean isSeen(ToolRun run) {
    // From 128 on the status is a signal's.
    return run.status() != 0
        && (run.errors().contains(BACKEND)
            || run.errors().contains("PLEASE submit a bug report")
            || run.status() >= 128);
  }

  /** Returns the log. */
  static String log(String compiler, String errors, Source source) {
    Matcher place = Pattern.compile(Pattern.quote(source.name()) + ":(\\d+):\\d+").matcher(errors);
    Matcher function = FUNCTION.matcher(errors);
    StringBuilder log = new StringBuilder(source.name());
    String code = "";
    if (place.find()) {
      int line = Integer.parseInt(place.group(1));
      log.append('(').append(line).append(')');
      code = source.text().lines().skip(Math.max(0, line - 1)).findFirst().orElse("").strip();
    }
    log.append(": error: ").append(compiler).append(" itself crashed");
    if (function.find()) {
      log.append(" at the function ").append(function.group(1));
    }
    log.append(code.isEmpty() ? ".\n" : ":\n    " + code + "\n");
    boolean isConstant = errors.contains("Atomic") && errors.contains("addrspace 4");
    log.append(
        isConstant
            ? "  It cannot translate an atomic operation on a __constant__ variable. Kernels only"
                + " read\n  those: make it a __device__ variable.\n"
            : "  Write this code in another way, or use NVRTC (-Dgradus.compiler=nvrtc), which"
                + " comes with a\n  CUDA toolkit. The compiler said: "
                + first(errors)
                + "\n");
    return log.toString();
  }

  private static String first(String errors) {
    return errors.lines().findFirst().orElse("nothing").strip();
  }
}
