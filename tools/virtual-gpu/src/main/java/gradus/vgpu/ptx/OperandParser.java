package gradus.vgpu.ptx;

import gradus.vgpu.ptx.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the operands of the instructions of one function. */
final class OperandParser {
  private final TokenStream tokens;
  private final Expression expression;
  private final List<Token> references;
  private Scope scope;

  /**
   * Makes a parser.
   *
   * @param references gets the names that the function uses and does not declare
   */
  OperandParser(TokenStream tokens, Scope scope, List<Token> references) {
    this.tokens = tokens;
    this.expression = new Expression(tokens);
    this.scope = scope;
    this.references = references;
  }

  /** Makes names mean what a scope says from now on. */
  void enter(Scope inner) {
    scope = inner;
  }

  /** Reads operands up to a closing token, and that token. */
  List<Operand> list(String close) {
    List<Operand> operands = new ArrayList<>();
    if (tokens.accept(close)) {
      return operands;
    }
    do {
      operands.add(operand());
    } while (tokens.accept(","));
    if (!tokens.isNext(close)) {
      throw tokens.expected("',' or '" + close + "'");
    }
    tokens.next();
    return operands;
  }

  /**
   * Reads the operands of a call: always the group of results, the function or a register, the
   * group of arguments, and then for an indirect call what follows.
   */
  List<Operand> call() {
    List<Operand> operands = new ArrayList<>();
    List<Operand> results = List.of();
    if (tokens.accept("(")) {
      results = list(")");
      tokens.expect(",");
    }
    operands.add(new Operand.Group(results));
    operands.add(name(tokens.expect(Kind.WORD, "the name of a function")));
    boolean hasMore = tokens.accept(",");
    List<Operand> arguments = List.of();
    if (hasMore && tokens.accept("(")) {
      arguments = list(")");
      hasMore = tokens.accept(",");
    }
    operands.add(new Operand.Group(arguments));
    if (hasMore) {
      operands.addAll(list(";"));
    } else {
      tokens.expect(";");
    }
    return operands;
  }

  private Operand operand() {
    Operand first = single();
    if (!tokens.accept("|")) {
      return first;
    }
    Operand second = single();
    return new Operand.Pair(
        first instanceof Operand.Sink ? null : first,
        second instanceof Operand.Sink ? null : second);
  }

  private Operand single() {
    if (tokens.accept("{")) {
      return new Operand.Group(List.copyOf(list("}")));
    }
    if (tokens.accept("[")) {
      return address();
    }
    if (tokens.isNext("!") && tokens.peek(1).is(Kind.WORD)) {
      tokens.next();
      return predicate(true);
    }
    if (expression.isNext()) {
      return expression.constant();
    }
    return name(tokens.expect(Kind.WORD, "an operand"));
  }

  /** Reads the register of a guard or after an exclamation mark. */
  Operand.Reg predicate(boolean isNegated) {
    Token token = tokens.expect(Kind.WORD, "a predicate register");
    Register register = scope.register(token.text());
    if (register == null) {
      throw undeclared(token, "register");
    }
    if (register.type() != Type.PRED) {
      throw PtxException.malformed(
          token.line(),
          "expected a predicate register but " + token + " is of type " + register.type());
    }
    return new Operand.Reg(register, isNegated);
  }

  private Operand address() {
    Operand base = null;
    long offset = 0;
    if (!expression.isNext()) {
      base = name(tokens.expect(Kind.WORD, "a register, a variable or a number"));
      if (base instanceof Operand.Symbol symbol) {
        offset = symbol.offset();
        base = new Operand.Symbol(symbol.name(), 0);
      } else if (!(base instanceof Operand.Reg)) {
        throw tokens.expected("a register or a variable before this,");
      }
    }
    if (!tokens.isNext("]") && !tokens.isNext(",")) {
      offset += expression.integer();
    }
    if (tokens.isNext(",")) {
      // Textures and surfaces: [t, {x, y}].
      int line = tokens.peek().line();
      throw PtxException.unsupported(
          "an address of several parts in PTX line " + line + ", as of a texture,",
          Location.UNKNOWN);
    }
    tokens.expect("]");
    return new Operand.Address(base, offset);
  }

  private Operand name(Token token) {
    if (token.is("_")) {
      return new Operand.Sink();
    }
    Register register = scope.register(token.text());
    if (register != null) {
      if (tokens.isNext(Kind.DOTTED)) {
        throw PtxException.unsupported(
            "a part of a register, '" + token.text() + tokens.peek().text() + "',",
            Location.UNKNOWN);
      }
      return new Operand.Reg(register, false);
    }
    if (token.text().startsWith("%")) {
      return special(token);
    }
    String label = scope.label(token.text());
    if (label != null) {
      return new Operand.Label(label);
    }
    String symbol = scope.symbol(token.text());
    if (symbol == null) {
      references.add(token);
      symbol = token.text();
    }
    boolean hasOffset = tokens.isNext("+") || tokens.isNext("-");
    return new Operand.Symbol(symbol, hasOffset ? expression.integer() : 0);
  }

  private Operand special(Token token) {
    if (Words.isScalar(token.text())) {
      return new Operand.Special(token.text());
    }
    if (!Words.isVector(token.text())) {
      throw undeclared(token, "register");
    }
    if (!tokens.isNext(Kind.DOTTED)) {
      return new Operand.Special(token.text());
    }
    if (!tokens.peek().text().matches("\\.[xyzw]")) {
      throw tokens.expected("'.x', '.y', '.z' or '.w' after " + token);
    }
    return new Operand.Special(token.text() + tokens.next().text());
  }

  /** Says that a name stands for nothing. */
  static PtxException undeclared(Token token, String what) {
    return PtxException.malformed(
        token.line(), "no " + what + " " + token + " is declared before this use");
  }
}
