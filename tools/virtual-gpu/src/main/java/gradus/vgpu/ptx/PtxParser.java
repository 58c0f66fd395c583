package gradus.vgpu.ptx;

import gradus.vgpu.ptx.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads PTX as the compilers nvcc, NVRTC and clang write it.
 *
 * <p>What a debugger needs beyond {@code .loc} is skipped. Names are checked: every register,
 * label, variable and function that is used has to be declared.
 */
public final class PtxParser {
  private final TokenStream tokens;
  private final Map<Long, String> files;
  private final List<Variable> variables = new ArrayList<>();
  private final Map<String, Integer> variableIndex = new HashMap<>();
  private final List<Function> functions = new ArrayList<>();
  private final Map<String, Integer> functionIndex = new HashMap<>();
  private final List<Token> references = new ArrayList<>();
  private final Map<String, Token> aliases = new HashMap<>();
  private String version;
  private String target;

  private PtxParser(List<Token> tokens) {
    this.tokens = new TokenStream(tokens);
    this.files = Locations.files(tokens);
  }

  /**
   * Reads a whole text.
   *
   * @throws PtxException if the text breaks the rules of PTX or needs what this device lacks
   */
  public static Module parse(String text) {
    return new PtxParser(Lexer.tokens(text)).module();
  }

  private Module module() {
    if (!tokens.isNext(".version")) {
      throw tokens.expected("'.version', with which every PTX text begins,");
    }
    while (!tokens.isNext(Kind.END)) {
      statement();
    }
    if (target == null) {
      throw tokens.expected("'.target' after '.version'");
    }
    addAliases();
    checkReferences();
    return new Module(version, target, List.copyOf(variables), List.copyOf(functions));
  }

  private void statement() {
    Token first = tokens.peek();
    switch (first.text()) {
      case ".version" -> {
        tokens.next();
        version = tokens.expect(Kind.NUMBER, "a version such as 8.5").text();
      }
      case ".target" -> {
        tokens.next();
        target = tokens.expect(Kind.WORD, "a target such as sm_75").text();
        while (tokens.accept(",")) {
          tokens.expect(Kind.WORD, "an option of the target");
        }
      }
      case ".address_size" -> addressSize();
      case ".file" -> Locations.skipFile(tokens);
      case ".loc" -> new Locations(tokens, files).read();
      case ".section" -> {
        tokens.next();
        tokens.expect(Kind.DOTTED, "the name of a section");
        tokens.skipBrackets("{", "}");
      }
      case ".pragma" -> tokens.skipPast(";");
      case ".alias" -> alias();
      default -> declaration(first);
    }
  }

  private void addressSize() {
    tokens.next();
    Token size = tokens.expect(Kind.NUMBER, "an address size");
    if (!size.is("64")) {
      throw PtxException.unsupported("an address size of " + size.text(), Location.UNKNOWN);
    }
  }

  private void alias() {
    tokens.next();
    String name = tokens.expect(Kind.WORD, "the name of an alias").text();
    tokens.expect(",");
    aliases.put(name, tokens.expect(Kind.WORD, "the name of a function"));
    tokens.expect(";");
  }

  private void declaration(Token first) {
    boolean isExtern = false;
    while (tokens.isNext(".visible")
        || tokens.isNext(".extern")
        || tokens.isNext(".weak")
        || tokens.isNext(".common")) {
      isExtern |= tokens.next().is(".extern");
    }
    if (tokens.isNext(".entry") || tokens.isNext(".func")) {
      add(first, new FunctionParser(tokens, files, references).function());
    } else if (tokens.isNext(Kind.DOTTED) && Words.space(tokens.peek().text()) != null) {
      new VariableParser(tokens, references).declaration(isExtern).forEach(this::add);
    } else {
      throw PtxException.malformed(
          tokens.peek().line(),
          "expected a kernel, a function or a variable but found " + tokens.peek());
    }
  }

  /** Adds a function; a definition replaces a declaration. */
  private void add(Token first, Function function) {
    boolean isDefined = !function.body().isEmpty();
    Integer index = functionIndex.get(function.name());
    if (index == null) {
      functionIndex.put(function.name(), functions.size());
      functions.add(function);
    } else if (isDefined && !functions.get(index).body().isEmpty()) {
      throw PtxException.malformed(
          first.line(), "the function '" + function.name() + "' is defined twice");
    } else if (isDefined) {
      functions.set(index, function);
    }
  }

  /** Adds a variable; a definition replaces a declaration. */
  private void add(Variable variable) {
    Integer index = variableIndex.get(variable.name());
    if (index == null) {
      variableIndex.put(variable.name(), variables.size());
      variables.add(variable);
    } else if (!variable.isExtern()) {
      variables.set(index, variable);
    }
  }

  private void addAliases() {
    aliases.forEach(
        (name, meant) -> {
          Integer index = functionIndex.get(meant.text());
          if (index == null || functions.get(index).body().isEmpty()) {
            throw OperandParser.undeclared(meant, "function");
          }
          Function function = functions.get(index);
          add(
              meant,
              new Function(
                  name,
                  function.isEntry(),
                  function.results(),
                  function.parameters(),
                  function.registers(),
                  function.variables(),
                  function.callSpace(),
                  function.body(),
                  function.labels(),
                  function.prototypes(),
                  function.maxThreads(),
                  function.location()));
        });
  }

  private void checkReferences() {
    Set<String> known = new HashSet<>(variableIndex.keySet());
    functions.forEach(function -> known.add(function.name()));
    for (Token reference : references) {
      if (!known.contains(reference.text())) {
        throw OperandParser.undeclared(reference, "variable, function or label");
      }
    }
  }
}
