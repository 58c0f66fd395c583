package gradus.vgpu.compiler;

import java.util.Map;

/**
 * What a compiler made of a text.
 *
 * @param outcome whether there is PTX, and if not why
 * @param ptx empty if there is none
 * @param log warnings and errors, with line numbers
 * @param names the PTX names of the expressions that were asked for
 */
public record Compilation(Outcome outcome, String ptx, String log, Map<String, String> names) {
  /** How a compilation ends. */
  public enum Outcome {
    /** There is PTX. */
    COMPILED,
    /** The text has errors, or a name that was asked for does not exist. */
    ERRORS,
    /** An option is unknown. */
    INVALID_OPTION,
    /** The compiler itself failed at a text. */
    CRASHED,
    /** No compiler could be run. */
    NO_COMPILER
  }

  /** Copies the names. */
  public Compilation {
    names = Map.copyOf(names);
  }

  /** A success without names. */
  public static Compilation of(String ptx, String log) {
    return new Compilation(Outcome.COMPILED, ptx, log, Map.of());
  }

  /** A failure. */
  public static Compilation failed(Outcome outcome, String log) {
    return new Compilation(outcome, "", log, Map.of());
  }

  /** Returns whether there is PTX. */
  public boolean isCompiled() {
    return outcome == Outcome.COMPILED;
  }
}
