package gradus.vgpu.arithmetic;

/**
 * One directive of a printf format, {@code %[flags][width][.precision][size]type}.
 *
 * @param flags some of {@code - + 0 #} and the space
 * @param width at least that many characters; {@link #NONE} or {@link #ARGUMENT}
 * @param precision digits, or characters of a string; {@link #NONE} or {@link #ARGUMENT}
 * @param size one of {@code hh h l ll j z t}, or empty
 * @param type the letter; {@code %} for a literal one, 0 if the text is no directive
 * @param end the place in the format behind the directive
 */
record PrintfDirective(String flags, int width, int precision, String size, char type, int end) {

  static final int NONE = -1;
  static final int ARGUMENT = -2;

  private static final String TYPES = "%diouxXcspeEfFgGaA";

  /** Reads the directive that starts at a percent sign. */
  static PrintfDirective parse(String format, int start) {
    int at = start + 1;
    int flagsEnd = skip(format, at, "-+0# ");
    String flags = format.substring(at, flagsEnd);
    int widthEnd = numberEnd(format, flagsEnd);
    int width = number(format, flagsEnd, widthEnd, NONE);
    int precision = NONE;
    at = widthEnd;
    if (at < format.length() && format.charAt(at) == '.') {
      int precisionEnd = numberEnd(format, at + 1);
      precision = number(format, at + 1, precisionEnd, 0);
      at = precisionEnd;
    }
    int sizeEnd = skip(format, at, "hljzt");
    String size = format.substring(at, sizeEnd);
    char type = sizeEnd < format.length() ? format.charAt(sizeEnd) : 0;
    return TYPES.indexOf(type) < 0
        ? new PrintfDirective("", NONE, NONE, "", (char) 0, start + 1)
        : new PrintfDirective(flags, width, precision, size, type, sizeEnd + 1);
  }

  private static int skip(String format, int from, String letters) {
    int at = from;
    while (at < format.length() && letters.indexOf(format.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int numberEnd(String format, int from) {
    return format.startsWith("*", from) ? from + 1 : skip(format, from, "0123456789");
  }

  private static int number(String format, int from, int to, int otherwise) {
    if (from == to) {
      return otherwise;
    }
    String digits = format.substring(from, to);
    return digits.equals("*")
        ? ARGUMENT
        : Integer.parseInt(digits.substring(0, Math.min(9, to - from)));
  }

  boolean has(char flag) {
    return flags.indexOf(flag) >= 0;
  }

  boolean isFloating() {
    return "eEfFgGaA".indexOf(type) >= 0;
  }

  /** Returns how many bytes the value takes among the arguments. */
  int valueBytes() {
    boolean isWide = isFloating() || type == 's' || type == 'p';
    boolean isLong = type != 'c' && !size.isEmpty() && "ljzt".indexOf(size.charAt(0)) >= 0;
    return isWide || isLong ? Long.BYTES : Integer.BYTES;
  }

  /** Returns the directive with its width and precision as the arguments gave them. */
  PrintfDirective with(int newWidth, int newPrecision) {
    // A negative width asks for the left side, a negative precision for the default.
    String newFlags = newWidth < 0 && newWidth != NONE ? flags + '-' : flags;
    int atLeast = newWidth == NONE ? NONE : Math.abs(newWidth);
    return new PrintfDirective(newFlags, atLeast, Math.max(NONE, newPrecision), size, type, end);
  }
}
