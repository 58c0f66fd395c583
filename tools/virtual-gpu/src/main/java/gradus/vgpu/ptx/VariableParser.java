package gradus.vgpu.ptx;

import gradus.vgpu.ptx.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads declarations of variables and parameters. */
final class VariableParser {
  private final TokenStream tokens;
  private final Expression expression;
  private final List<Token> references;

  /**
   * Makes a parser.
   *
   * @param references gets the names that initial values use
   */
  VariableParser(TokenStream tokens, List<Token> references) {
    this.tokens = tokens;
    this.references = references;
    this.expression = new Expression(tokens);
  }

  /** Reads a whole declaration, which begins with its space, up to its semicolon. */
  List<Variable> declaration(boolean isExtern) {
    Head head = head();
    List<Variable> variables = new ArrayList<>();
    do {
      variables.add(variable(head, isExtern));
    } while (tokens.accept(","));
    tokens.expect(";");
    return variables;
  }

  /** Reads parameters in parentheses. */
  List<Variable> parameters() {
    List<Variable> parameters = new ArrayList<>();
    tokens.expect("(");
    if (tokens.accept(")")) {
      return parameters;
    }
    do {
      if (tokens.isNext(".reg")) {
        throw PtxException.unsupported(
            "a function's parameter in a register (PTX line " + tokens.peek().line() + ")",
            Location.UNKNOWN);
      }
      parameters.add(variable(head(), false));
    } while (tokens.accept(","));
    tokens.expect(")");
    return parameters;
  }

  /** What several variables of one declaration have in common. */
  private record Head(Space space, Type type, int lanes, int alignment) {}

  private Head head() {
    Token word = tokens.expect(Kind.DOTTED, "a space such as '.global'");
    Space space = Words.space(word.text());
    if (space == null) {
      throw PtxException.malformed(
          word.line(),
          "expected '.global', '.const', '.shared', '.local' or '.param', not " + word);
    }
    Type type = null;
    int lanes = 1;
    int alignment = 0;
    boolean isPointer = false;
    while (tokens.isNext(Kind.DOTTED)) {
      Token next = tokens.next();
      if (next.is(".align")) {
        Token first = tokens.peek();
        int given = expression.count("an alignment", 1);
        if (Integer.bitCount(given) != 1) {
          throw PtxException.malformed(
              first.line(), "expected a power of two as the alignment but found " + given);
        }
        // After ".ptr" it is the alignment of what the parameter points to.
        alignment = isPointer ? alignment : given;
      } else if (next.is(".attribute")) {
        tokens.skipBrackets("(", ")");
      } else if (next.is(".ptr")) {
        isPointer = true;
      } else if (next.is(".v2") || next.is(".v4")) {
        lanes = next.text().charAt(2) - '0';
      } else if (next.is(".texref") || next.is(".samplerref") || next.is(".surfref")) {
        throw PtxException.unsupported(
            "a texture ('" + next.text() + "', PTX line " + next.line() + ")", Location.UNKNOWN);
      } else if (!isPointer || Words.space(next.text()) == null) {
        type = Words.type(next.text());
        if (type == null || type == Type.PRED) {
          throw PtxException.malformed(
              next.line(), "expected the type of a variable but found " + next);
        }
      }
    }
    if (type == null) {
      throw tokens.expected("the type of a variable");
    }
    return new Head(space, type, lanes, alignment == 0 ? type.bytes() * lanes : alignment);
  }

  private Variable variable(Head head, boolean isExtern) {
    Token name = tokens.expect(Kind.WORD, "the name of a variable");
    List<Integer> sizes = new ArrayList<>();
    boolean isOpen = false;
    while (tokens.accept("[")) {
      isOpen |= tokens.isNext("]") && sizes.isEmpty();
      sizes.add(tokens.isNext("]") ? 0 : expression.count("the size of " + name, 0));
      tokens.expect("]");
    }
    long bytes = (long) head.type().bytes() * head.lanes();
    for (int size : sizes) {
      // An open first size makes this 0 until the initial value is known.
      if (size > 0 && bytes > Long.MAX_VALUE / size) {
        throw PtxException.malformed(name.line(), name + " has more than 2^63 bytes");
      }
      bytes *= size;
    }
    if (!tokens.accept("=")) {
      return new Variable(
          name.text(),
          head.space(),
          head.type(),
          bytes,
          head.alignment(),
          new byte[0],
          List.of(),
          isExtern);
    }
    if (head.lanes() > 1) {
      sizes.add(head.lanes());
    }
    InitialValue value = new InitialValue(tokens, references, head.type(), sizes);
    value.read();
    long size = isOpen ? value.bytes().length : bytes;
    if (value.bytes().length > size) {
      throw PtxException.malformed(
          name.line(),
          name + " has " + size + " bytes, but its initial value " + value.bytes().length);
    }
    return new Variable(
        name.text(),
        head.space(),
        head.type(),
        size,
        head.alignment(),
        value.bytes(),
        value.pointers(),
        isExtern);
  }
}
