package gradus.vgpu.ptx;

import gradus.vgpu.ptx.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one kernel or device function. */
final class FunctionParser {
  private final TokenStream tokens;
  private final Expression expression;
  private final VariableParser variableParser;
  private final OperandParser operandParser;
  private final Locations locations;

  private Scope scope = Scope.ofFunction();
  private List<Variable> results = List.of();
  private List<Variable> parameters = List.of();
  private final List<Variable> variables = new ArrayList<>();
  private final List<Variable> callSpace = new ArrayList<>();
  private final List<Instruction> body = new ArrayList<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private final Map<String, Operand.Group> targets = new HashMap<>();
  private final Map<String, Function> prototypes = new HashMap<>();
  private int maxThreads;

  /**
   * Makes a parser of one function.
   *
   * @param references gets the names that the function uses and does not declare
   */
  FunctionParser(TokenStream tokens, Map<Long, String> files, List<Token> references) {
    this.tokens = tokens;
    this.expression = new Expression(tokens);
    this.variableParser = new VariableParser(tokens, references);
    this.operandParser = new OperandParser(tokens, scope, references);
    this.locations = new Locations(tokens, files);
  }

  /** Reads a function, which begins with {@code .entry} or {@code .func}. */
  Function function() {
    boolean isEntry = tokens.next().is(".entry");
    if (tokens.isNext("(")) {
      results = variableParser.parameters();
    }
    String name = tokens.expect(Kind.WORD, "the name of a function").text();
    if (tokens.isNext("(")) {
      parameters = variableParser.parameters();
    }
    directives();
    results.forEach(variable -> scope.declareSymbol(variable.name()));
    parameters.forEach(variable -> scope.declareSymbol(variable.name()));
    if (!tokens.accept(";")) {
      body();
    }
    return new Function(
        name,
        isEntry,
        List.copyOf(results),
        List.copyOf(parameters),
        List.copyOf(scope.registers()),
        List.copyOf(variables),
        List.copyOf(callSpace),
        List.copyOf(body),
        Map.copyOf(labels),
        Map.copyOf(prototypes),
        maxThreads,
        locations.first());
  }

  /** Reads what stands between the parameters and the body. */
  private void directives() {
    while (tokens.isNext(Kind.DOTTED)) {
      Token directive = tokens.next();
      if (directive.is(".pragma")) {
        tokens.skipPast(";");
      } else if (directive.is(".attribute")) {
        tokens.skipBrackets("(", ")");
      } else {
        long product = 1;
        while (expression.isNext()) {
          product *= expression.count("an argument of " + directive, 0);
          tokens.accept(",");
        }
        if (directive.is(".maxntid") || directive.is(".reqntid")) {
          maxThreads = (int) Math.min(product, Integer.MAX_VALUE);
        }
      }
    }
  }

  private void body() {
    Token open = tokens.peek();
    braces();
    if (body.isEmpty()) {
      // The end of a body returns; a function without any instruction would look undefined.
      body.add(new Instruction(null, "ret", List.of(), List.of(), List.of(), locations.current()));
    }
    for (Map.Entry<String, Operand.Group> entry : targets.entrySet()) {
      for (Operand target : entry.getValue().members()) {
        if (!(target instanceof Operand.Label)) {
          throw PtxException.malformed(
              open.line(), "'" + entry.getKey() + "' lists a target that is no label");
        }
      }
    }
  }

  private void braces() {
    Token open = tokens.expect("{");
    declareLabels();
    while (!tokens.accept("}")) {
      if (tokens.isNext(Kind.END)) {
        throw PtxException.malformed(open.line(), "'{' has no '}'");
      }
      statement();
    }
  }

  /** Declares the labels up to the closing brace, because a branch may come before its label. */
  private void declareLabels() {
    int depth = 0;
    for (int i = 0; depth >= 0 && !tokens.peek(i).is(Kind.END); i++) {
      Token token = tokens.peek(i);
      if (token.is("{")) {
        depth++;
      } else if (token.is("}")) {
        depth--;
      } else if (depth == 0 && token.is(Kind.WORD) && tokens.peek(i + 1).is(":")) {
        scope.declareLabel(token.text());
      }
    }
  }

  private void statement() {
    Token first = tokens.peek();
    if (first.is("{")) {
      Scope outer = scope;
      scope = outer.inner();
      operandParser.enter(scope);
      braces();
      scope = outer;
      operandParser.enter(scope);
    } else if (first.is(Kind.DOTTED)) {
      directive(first);
    } else if (first.is(Kind.WORD) && tokens.peek(1).is(":")) {
      label();
    } else if (!tokens.accept(";")) {
      instruction();
    }
  }

  private void directive(Token first) {
    switch (first.text()) {
      case ".reg" -> registers();
      case ".loc" -> locations.read();
      case ".file" -> Locations.skipFile(tokens);
      case ".param" -> declare(callSpace);
      case ".local", ".shared", ".global", ".const" -> declare(variables);
      case ".pragma" -> tokens.skipPast(";");
      default ->
          throw PtxException.malformed(
              first.line(), "expected an instruction or a declaration but found " + first);
    }
  }

  private void declare(List<Variable> list) {
    for (Variable variable : variableParser.declaration(false)) {
      String name = scope.declareSymbol(variable.name());
      list.add(
          new Variable(
              name,
              variable.space(),
              variable.type(),
              variable.bytes(),
              variable.alignment(),
              variable.initial(),
              variable.pointers(),
              false));
    }
  }

  private void registers() {
    tokens.expect(".reg");
    Token word = tokens.expect(Kind.DOTTED, "the type of a register");
    if (word.is(".v2") || word.is(".v4")) {
      throw PtxException.unsupported(
          "a register of several lanes ('" + word.text() + "', PTX line " + word.line() + ")",
          Location.UNKNOWN);
    }
    Type type = Words.type(word.text());
    if (type == null) {
      throw PtxException.malformed(
          word.line(), "expected the type of a register but found " + word);
    }
    do {
      String name = tokens.expect(Kind.WORD, "the name of a register").text();
      if (tokens.accept("<")) {
        int count = Integer.MAX_VALUE;
        // Not a whole expression: '>' would be read as a comparison.
        Token number = tokens.expect(Kind.NUMBER, "the number of registers");
        count = (int) Math.min(count, Expression.number(number).bits());
        tokens.expect(">");
        scope.declareRange(name, type, count);
      } else {
        scope.declareRegister(name, type);
      }
    } while (tokens.accept(","));
    tokens.expect(";");
  }

  private void label() {
    String name = scope.label(tokens.next().text());
    tokens.expect(":");
    if (tokens.accept(".branchtargets")) {
      targets.put(name, new Operand.Group(List.copyOf(operandParser.list(";"))));
    } else if (tokens.accept(".callprototype")) {
      prototypes.put(name, prototype(name));
    } else if (tokens.accept(".calltargets")) {
      tokens.skipPast(";");
    } else if (labels.put(name, body.size()) != null) {
      throw PtxException.malformed(tokens.peek().line(), "the label '" + name + "' stands twice");
    }
  }

  private Function prototype(String name) {
    List<Variable> prototypeResults = tokens.isNext("(") ? variableParser.parameters() : List.of();
    tokens.expect("_");
    List<Variable> prototypeParameters =
        tokens.isNext("(") ? variableParser.parameters() : List.of();
    tokens.skipPast(";");
    return new Function(
        name,
        false,
        prototypeResults,
        prototypeParameters,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        0,
        locations.current());
  }

  private void instruction() {
    Operand.Reg guard = null;
    if (tokens.accept("@")) {
      guard = operandParser.predicate(tokens.accept("!"));
    }
    Token op = tokens.expect(Kind.WORD, "an instruction");
    List<String> modifiers = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    while (tokens.isNext(Kind.DOTTED)) {
      String word = tokens.next().text();
      Type type = Words.type(word);
      if (type != null) {
        types.add(type);
      } else {
        modifiers.add(word.substring(1));
      }
    }
    List<Operand> operands = op.is("call") ? operandParser.call() : operandParser.list(";");
    if (op.is("bra") || op.is("brx")) {
      operands = jump(op, operands);
    }
    Instruction instruction =
        new Instruction(
            guard,
            op.text(),
            List.copyOf(modifiers),
            List.copyOf(types),
            List.copyOf(operands),
            locations.current());
    Form.check(instruction, op.line());
    body.add(instruction);
  }

  /** Checks where a branch goes; that of {@code brx} becomes the group of its labels. */
  private List<Operand> jump(Token op, List<Operand> operands) {
    int last = operands.size() - 1;
    if (last == (op.is("bra") ? 0 : 1) && operands.get(last) instanceof Operand.Label label) {
      if (op.is("bra")) {
        return operands;
      }
      if (targets.containsKey(label.name())) {
        return List.of(operands.get(0), targets.get(label.name()));
      }
    }
    String expected = op.is("bra") ? "a label" : "an index and the label of '.branchtargets'";
    throw PtxException.malformed(op.line(), op + " expects " + expected + " of this function");
  }
}
