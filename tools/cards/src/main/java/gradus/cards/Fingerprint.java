package gradus.cards;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a failure showed, in one line that is the same on every machine. */
public final class Fingerprint {
  /** The fingerprint of a test that ran out of time. */
  static final String TIMEOUT = "timeout";

  private static final int LONGEST = 160;
  private static final MathContext DIGITS = new MathContext(9);
  private static final BigDecimal NOISE = new BigDecimal("1e-12");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])-?\\d+\\.\\d+(?:[eE][-+]?\\d+)?(?![\\d.])");
  private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{4,}\\b");

  private static final Pattern THROWN = Pattern.compile("^(\\w+(?:Exception|Error)): .*");

  private Fingerprint() {}

  /**
   * Returns the fingerprint of a failure: the actual value, with numbers rounded to nine digits
   * (and to zero below 1e-12); or "todo 1.2", "timeout", or the exception's simple name, behind
   * which a null pointer has the method: "NullPointerException in Value.mul".
   */
  public static String of(Throwable failure) {
    if (failure instanceof CardError card) {
      return card.fingerprint();
    }
    return Unsolved.behind(failure)
        .map(todo -> "todo " + todo.id())
        .orElseGet(() -> Finding.of(failure).fingerprint());
  }

  /** Returns whether a fingerprint is that of a stub that nobody has written yet. */
  public static boolean isTodo(String fingerprint) {
    return fingerprint.startsWith("todo ");
  }

  /** Returns whether a fingerprint is that of a test that ran out of time. */
  public static boolean isTimeout(String fingerprint) {
    return fingerprint.equals(TIMEOUT);
  }

  /** Returns a text without what differs from one machine, or run, to the next. */
  static String normalise(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    line = THROWN.matcher(line).replaceFirst("$1");
    line = IDENTITY.matcher(line).replaceAll("@");
    line = NUMBER.matcher(line).replaceAll(Fingerprint::round);
    return line.length() <= LONGEST
        ? line
        : line.substring(0, LONGEST) + "... " + Integer.toHexString(line.hashCode());
  }

  private static String round(MatchResult number) {
    BigDecimal value = new BigDecimal(number.group());
    if (value.abs().compareTo(NOISE) < 0) {
      return "0";
    }
    BigDecimal rounded = value.round(DIGITS).stripTrailingZeros();
    return rounded.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) < 0
        ? rounded.toPlainString()
        : rounded.toString();
  }
}
