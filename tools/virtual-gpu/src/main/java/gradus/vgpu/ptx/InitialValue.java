package gradus.vgpu.ptx;

import gradus.vgpu.ptx.Token.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a variable's initial value, such as {@code {1, 2, generic(x)+4}}. */
final class InitialValue {
  private final TokenStream tokens;
  private final Expression expression;
  private final List<Token> references;
  private final Type type;
  private final List<Integer> sizes;
  private final List<Variable.Pointer> pointers = new ArrayList<>();
  private byte[] bytes = new byte[64];
  private int end;

  InitialValue(TokenStream tokens, List<Token> references, Type type, List<Integer> sizes) {
    this.tokens = tokens;
    this.expression = new Expression(tokens);
    this.references = references;
    this.type = type;
    this.sizes = sizes;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, end);
  }

  List<Variable.Pointer> pointers() {
    return List.copyOf(pointers);
  }

  void read() {
    if (tokens.isNext("{")) {
      braces(0);
    } else {
      element();
    }
  }

  /** Reads one pair of braces; what it leaves out of its row is 0. */
  private void braces(int depth) {
    int start = end;
    tokens.expect("{");
    do {
      if (tokens.isNext("{")) {
        braces(depth + 1);
      } else if (!tokens.isNext("}")) {
        element();
      }
    } while (tokens.accept(","));
    tokens.expect("}");
    long row = type.bytes();
    for (int i = depth; i < sizes.size(); i++) {
      row *= sizes.get(i);
    }
    if (depth > 0 && start + row > end && start + row < Integer.MAX_VALUE) {
      end = (int) (start + row);
      grow();
    }
  }

  private void element() {
    if (tokens.isNext(Kind.WORD) && !tokens.isNext("WARP_SZ")) {
      address(type.bytes());
      return;
    }
    Token first = tokens.peek();
    Operand.Constant constant = expression.constant();
    if (tokens.accept("(")) {
      masked(first, constant.bits());
      return;
    }
    put(bits(constant), type.bytes());
  }

  /**
   * Reads the rest of {@code 0xFF00(x)}, the second byte of an address. Compilers always give all
   * eight, so the first stands for the whole and the others add only their place.
   */
  private void masked(Token mask, long bits) {
    if (type.bytes() != 1 || Long.numberOfTrailingZeros(bits) % 8 != 0) {
      throw PtxException.malformed(
          mask.line(), "expected a mask of one byte such as 0xFF00 but found " + mask);
    }
    if (bits == 0xff) {
      address(1);
    } else {
      int count = pointers.size();
      address(1);
      if (count == 0) {
        throw PtxException.malformed(mask.line(), mask + " needs the mask 0xFF before it");
      }
      pointers.remove(pointers.size() - 1);
    }
    tokens.expect(")");
  }

  private void address(int width) {
    Token name = tokens.expect(Kind.WORD, "the name of a variable");
    if (name.is("generic") && tokens.accept("(")) {
      name = tokens.expect(Kind.WORD, "the name of a variable");
      tokens.expect(")");
    }
    boolean hasAddend = tokens.isNext("+") || tokens.isNext("-");
    long addend = hasAddend ? expression.integer() : 0;
    references.add(name);
    pointers.add(new Variable.Pointer(end, name.text(), addend));
    put(0, width);
  }

  private long bits(Operand.Constant constant) {
    boolean isNumber = constant.type().isFloating();
    if (type == Type.F32 && constant.type() != Type.F32) {
      return Float.floatToRawIntBits((float) Expression.doubleOf(constant));
    }
    if (type == Type.F64) {
      return Double.doubleToRawLongBits(Expression.doubleOf(constant));
    }
    // An .f16 or .b32 takes the bits as they are.
    return isNumber && !type.isUntyped() && !type.isFloating()
        ? (long) Expression.doubleOf(constant)
        : constant.bits();
  }

  private void put(long bits, int width) {
    int at = end;
    end += width;
    grow();
    for (int i = 0; i < width; i++) {
      bytes[at + i] = i < 8 ? (byte) (bits >> 8 * i) : 0;
    }
  }

  private void grow() {
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
    }
  }
}
