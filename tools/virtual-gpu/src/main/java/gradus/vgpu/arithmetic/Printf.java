package gradus.vgpu.arithmetic;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Formats as the {@code printf} of device code does: like C, see "Formatted Output" in the CUDA C++
 * Programming Guide.
 *
 * <p>Arguments lie as {@code vprintf} receives them: one behind the other, each aligned to its
 * size, which is 8 bytes for floating point, pointers and {@code long} and else 4.
 */
public final class Printf {

  private final String format;
  private final ByteBuffer arguments; // null if only the sizes are wanted
  private final LongFunction<String> strings;
  private final StringBuilder out = new StringBuilder();
  private final List<Argument> taken = new ArrayList<>();
  private int offset;

  /** Where one argument lies: bytes between two of them are padding, and may hold anything. */
  public record Argument(int offset, int bytes) {}

  private Printf(String format, ByteBuffer arguments, LongFunction<String> strings) {
    this.format = format;
    this.arguments = arguments;
    this.strings = strings;
  }

  /**
   * Formats a text.
   *
   * @param arguments at least {@link #bytes} of them
   * @param strings reads the text at an address, for {@code %s}; null if there is none
   * @throws IllegalArgumentException if there are too few arguments
   */
  public static String format(String format, byte[] arguments, LongFunction<String> strings) {
    int needed = bytes(format);
    if (arguments.length < needed) {
      throw new IllegalArgumentException(
          String.format(
              "printf: the format \"%s\" takes %d arguments in %d bytes, but %d bytes were given: "
                  + "pass one argument for each %%",
              format, count(format), needed, arguments.length));
    }
    ByteBuffer buffer = ByteBuffer.wrap(arguments).order(ByteOrder.LITTLE_ENDIAN);
    Printf printf = new Printf(format, buffer, strings);
    printf.run();
    return printf.out.toString();
  }

  /** Returns how many arguments a format takes, which is what printf returns on a device. */
  public static int count(String format) {
    return arguments(format).size();
  }

  /** Returns how many bytes of arguments a format reads. */
  public static int bytes(String format) {
    List<Argument> all = arguments(format);
    return all.isEmpty() ? 0 : all.get(all.size() - 1).offset() + all.get(all.size() - 1).bytes();
  }

  /** Returns where the arguments lie that a format takes. */
  public static List<Argument> arguments(String format) {
    Printf printf = new Printf(format, null, null);
    printf.run();
    return List.copyOf(printf.taken);
  }

  private void run() {
    int at = 0;
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      if (percent < 0) {
        out.append(format, at, format.length());
        return;
      }
      out.append(format, at, percent);
      PrintfDirective directive = PrintfDirective.parse(format, percent);
      at = directive.end();
      switch (directive.type()) {
        case '%', 0 -> out.append('%');
        default -> out.append(convert(directive));
      }
    }
  }

  private String convert(PrintfDirective unresolved) {
    int width = unresolved.width();
    int precision = unresolved.precision();
    if (width == PrintfDirective.ARGUMENT) {
      width = (int) next(Integer.BYTES);
    }
    if (precision == PrintfDirective.ARGUMENT) {
      precision = (int) next(Integer.BYTES);
    }
    PrintfDirective directive = unresolved.with(width, precision);
    long value = next(directive.valueBytes());
    return arguments == null ? "" : text(directive, value);
  }

  private long next(int bytes) {
    int at = offset + bytes - 1 & -bytes;
    offset = at + bytes;
    taken.add(new Argument(at, bytes));
    if (arguments == null) {
      return 0;
    }
    return bytes == Long.BYTES ? arguments.getLong(at) : arguments.getInt(at);
  }

  private String text(PrintfDirective directive, long value) {
    int precision = directive.precision();
    return switch (directive.type()) {
      case 'c' -> pad(directive, "", String.valueOf((char) (value & 0xff)), false);
      case 's' -> {
        String text = value == 0 ? "(null)" : strings.apply(value);
        boolean isCut = precision >= 0 && precision < text.length();
        yield pad(directive, "", isCut ? text.substring(0, precision) : text, false);
      }
      case 'p' ->
          value == 0
              ? pad(directive, "", "(nil)", false)
              : pad(directive, "0x", Long.toHexString(value), true);
      case 'd', 'i' -> {
        long number = signed(directive, value);
        yield integer(
            directive, sign(directive, number < 0), Long.toUnsignedString(Math.abs(number)));
      }
      case 'u' -> integer(directive, "", Long.toUnsignedString(unsigned(directive, value)));
      case 'o' -> {
        String digits = Long.toOctalString(unsigned(directive, value));
        boolean isMarked = directive.has('#') && precision <= digits.length();
        // The mark is a leading zero, which 0 has already, even where it would print nothing.
        yield isMarked && digits.equals("0")
            ? pad(directive, "", "0", precision < 0)
            : integer(directive, "", isMarked ? "0" + digits : digits);
      }
      case 'x' -> hexadecimal(directive, value);
      case 'X' -> hexadecimal(directive, value).toUpperCase(java.util.Locale.ROOT);
      default -> floating(directive, Double.longBitsToDouble(value));
    };
  }

  private static String hexadecimal(PrintfDirective directive, long value) {
    long number = unsigned(directive, value);
    String prefix = directive.has('#') && number != 0 ? "0x" : "";
    return integer(directive, prefix, Long.toHexString(number));
  }

  private static long signed(PrintfDirective directive, long value) {
    return switch (directive.size()) {
      case "hh" -> (byte) value;
      case "h" -> (short) value;
      default -> value;
    };
  }

  private static long unsigned(PrintfDirective directive, long value) {
    return switch (directive.size()) {
      case "hh" -> value & 0xff;
      case "h" -> value & 0xffff;
      case "" -> value & 0xffff_ffffL;
      default -> value;
    };
  }

  private static String sign(PrintfDirective directive, boolean isNegative) {
    return isNegative ? "-" : directive.has('+') ? "+" : directive.has(' ') ? " " : "";
  }

  private static String integer(PrintfDirective directive, String prefix, String digits) {
    int precision = directive.precision();
    if (precision < 0) {
      return pad(directive, prefix, digits, true);
    }
    String shown = precision == 0 && digits.equals("0") ? "" : digits;
    String zeros = "0".repeat(Math.max(0, precision - shown.length()));
    return pad(directive, prefix, zeros + shown, false);
  }

  private static String floating(PrintfDirective directive, double value) {
    boolean isNegative = Double.doubleToRawLongBits(value) < 0;
    String prefix = sign(directive, isNegative);
    char type = Character.toLowerCase(directive.type());
    String digits = FloatText.of(Math.abs(value), type, directive.precision(), directive.has('#'));
    if (digits.startsWith("0x")) {
      prefix += "0x";
      digits = digits.substring(2);
    }
    boolean isFinite = Math.abs(value) <= Double.MAX_VALUE;
    String text = pad(directive, prefix, digits, isFinite);
    boolean isUpper = Character.isUpperCase(directive.type());
    return isUpper ? text.toUpperCase(java.util.Locale.ROOT) : text;
  }

  private static String pad(
      PrintfDirective directive, String prefix, String text, boolean mayHaveZeros) {
    int missing = Math.max(0, directive.width() - prefix.length() - text.length());
    if (directive.has('-')) {
      return prefix + text + " ".repeat(missing);
    }
    return mayHaveZeros && directive.has('0')
        ? prefix + "0".repeat(missing) + text
        : " ".repeat(missing) + prefix + text;
  }
}
