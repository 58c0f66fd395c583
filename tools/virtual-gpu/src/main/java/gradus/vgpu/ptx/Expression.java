package gradus.vgpu.ptx;

import gradus.vgpu.ptx.Token.Kind;
import java.util.List;

/** Reads constant expressions, such as {@code (1 << 4) + 0x0F} or {@code 0f3F800000}. */
final class Expression {
  /** From the operators that bind least to those that bind most. */
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("||"),
          List.of("&&"),
          List.of("|"),
          List.of("^"),
          List.of("&"),
          List.of("==", "!="),
          List.of("<", "<=", ">", ">="),
          List.of("<<", ">>"),
          List.of("+", "-"),
          List.of("*", "/", "%"));

  private final TokenStream tokens;

  Expression(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** Reads a constant. */
  Operand.Constant constant() {
    Operand.Constant condition = binary(0);
    if (!tokens.accept("?")) {
      return condition;
    }
    Operand.Constant yes = constant();
    tokens.expect(":");
    Operand.Constant no = constant();
    return condition.bits() != 0 ? yes : no;
  }

  /** Reads an integer. */
  long integer() {
    int line = tokens.peek().line();
    Operand.Constant constant = constant();
    if (constant.type().isFloating()) {
      throw PtxException.malformed(line, "expected an integer but found a floating-point number");
    }
    return constant.bits();
  }

  /** Reads an integer that counts something, from {@code least} to 2^31 - 1. */
  int count(String what, int least) {
    Token first = tokens.peek();
    long value = integer();
    if (value < least || value > Integer.MAX_VALUE) {
      throw PtxException.malformed(
          first.line(), what + " is " + value + ", expected " + least + " to 2147483647");
    }
    return (int) value;
  }

  /** Returns whether a constant begins here. */
  boolean isNext() {
    Token token = tokens.peek();
    return token.is(Kind.NUMBER)
        || token.is("-")
        || token.is("+")
        || token.is("~")
        || token.is("!")
        || token.is("(")
        || token.is("WARP_SZ");
  }

  private Operand.Constant binary(int level) {
    if (level == LEVELS.size()) {
      return unary();
    }
    Operand.Constant left = binary(level + 1);
    while (tokens.isNext(Kind.MARK) && LEVELS.get(level).contains(tokens.peek().text())) {
      Token operator = tokens.next();
      Operand.Constant right = binary(level + 1);
      left = combine(operator, left, right);
    }
    return left;
  }

  private static Operand.Constant combine(Token operator, Operand.Constant a, Operand.Constant b) {
    if (a.type().isFloating() || b.type().isFloating()) {
      return ofDouble(combine(operator, doubleOf(a), doubleOf(b)));
    }
    return ofInteger(combine(operator, a.bits(), b.bits()));
  }

  private static double combine(Token operator, double a, double b) {
    return switch (operator.text()) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> a / b;
      default ->
          throw PtxException.malformed(
              operator.line(), operator + " cannot be applied to floating-point constants");
    };
  }

  private static long combine(Token operator, long a, long b) {
    if (b == 0 && (operator.is("/") || operator.is("%"))) {
      throw PtxException.malformed(operator.line(), "division by zero in a constant");
    }
    return switch (operator.text()) {
      case "||" -> bit(a != 0 || b != 0);
      case "&&" -> bit(a != 0 && b != 0);
      case "|" -> a | b;
      case "^" -> a ^ b;
      case "&" -> a & b;
      case "==" -> bit(a == b);
      case "!=" -> bit(a != b);
      case "<" -> bit(a < b);
      case "<=" -> bit(a <= b);
      case ">" -> bit(a > b);
      case ">=" -> bit(a >= b);
      case "<<" -> a << b;
      case ">>" -> a >> b;
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> a / b;
      default -> a % b;
    };
  }

  private Operand.Constant unary() {
    if (tokens.accept("-")) {
      Operand.Constant value = unary();
      if (value.type() == Type.F32) {
        return new Operand.Constant(value.bits() ^ 0x8000_0000L, Type.F32);
      }
      return value.type() == Type.F64 ? ofDouble(-doubleOf(value)) : ofInteger(-value.bits());
    }
    if (tokens.accept("+")) {
      return unary();
    }
    if (tokens.accept("~")) {
      return ofInteger(~unary().bits());
    }
    if (tokens.accept("!")) {
      return ofInteger(bit(unary().bits() == 0));
    }
    if (tokens.accept("(")) {
      if (tokens.accept(".s64") || tokens.accept(".u64")) {
        tokens.expect(")");
        return unary();
      }
      Operand.Constant inner = constant();
      tokens.expect(")");
      return inner;
    }
    if (tokens.accept("WARP_SZ")) {
      return ofInteger(32);
    }
    return number(tokens.expect(Kind.NUMBER, "a number"));
  }

  /** Returns the value of one number. */
  static Operand.Constant number(Token token) {
    String text = token.text().toLowerCase(java.util.Locale.ROOT);
    try {
      if (text.startsWith("0f")) {
        return new Operand.Constant(bits(text, 8), Type.F32);
      }
      if (text.startsWith("0d")) {
        return new Operand.Constant(bits(text, 16), Type.F64);
      }
      if (text.startsWith("0x")) {
        return ofInteger(Long.parseUnsignedLong(unsuffixed(text.substring(2)), 16));
      }
      if (text.startsWith("0b")) {
        return ofInteger(Long.parseUnsignedLong(unsuffixed(text.substring(2)), 2));
      }
      if (text.indexOf('.') >= 0 || text.indexOf('e') >= 0) {
        return ofDouble(Double.parseDouble(text));
      }
      String digits = unsuffixed(text);
      boolean isOctal = digits.length() > 1 && digits.startsWith("0");
      return ofInteger(Long.parseUnsignedLong(digits, isOctal ? 8 : 10));
    } catch (NumberFormatException e) {
      throw PtxException.malformed(token.line(), token + " is not a number of PTX");
    }
  }

  private static long bits(String text, int digits) {
    if (text.length() != digits + 2) {
      throw new NumberFormatException(text);
    }
    return Long.parseUnsignedLong(text.substring(2), 16);
  }

  private static String unsuffixed(String text) {
    return text.endsWith("u") ? text.substring(0, text.length() - 1) : text;
  }

  private static long bit(boolean isTrue) {
    return isTrue ? 1 : 0;
  }

  private static Operand.Constant ofInteger(long value) {
    return new Operand.Constant(value, Type.S64);
  }

  private static Operand.Constant ofDouble(double value) {
    return new Operand.Constant(Double.doubleToRawLongBits(value), Type.F64);
  }

  /** Returns a constant's value as a floating-point number. */
  static double doubleOf(Operand.Constant constant) {
    return switch (constant.type()) {
      case F32 -> Float.intBitsToFloat((int) constant.bits());
      case F64 -> Double.longBitsToDouble(constant.bits());
      default -> constant.bits();
    };
  }
}
