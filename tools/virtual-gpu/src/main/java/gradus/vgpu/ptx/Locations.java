package gradus.vgpu.ptx;

import gradus.vgpu.ptx.Token.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code .loc} and {@code .file}. */
final class Locations {
  private final TokenStream tokens;
  private final Expression expression;
  private final Map<Long, String> files;
  private final Map<Location, Location> known = new HashMap<>();
  private Location current = Location.UNKNOWN;
  private Location first;

  /** Makes a reader of the locations of one function. */
  Locations(TokenStream tokens, Map<Long, String> files) {
    this.tokens = tokens;
    this.expression = new Expression(tokens);
    this.files = files;
  }

  /** Finds the files of a text; compilers name them after the functions that use them. */
  static Map<Long, String> files(List<Token> tokens) {
    Map<Long, String> files = new HashMap<>();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).is(".file") && tokens.get(i + 1).is(Kind.NUMBER)) {
        Token name = tokens.get(i + 2);
        if (!name.is(Kind.STRING)) {
          throw PtxException.malformed(name.line(), "expected a file's name but found " + name);
        }
        String path = name.text();
        if (tokens.get(Math.min(i + 3, tokens.size() - 1)).is(Kind.STRING)) {
          // Debug information of version 5 has the folder first.
          path += "/" + tokens.get(i + 3).text();
        }
        files.put(Expression.number(tokens.get(i + 1)).bits(), path);
      }
    }
    return files;
  }

  /** Reads past a {@code .file}. */
  static void skipFile(TokenStream tokens) {
    tokens.expect(".file");
    tokens.expect(Kind.NUMBER, "a file's number");
    while (tokens.isNext(Kind.STRING) || tokens.isNext(",") || tokens.isNext(Kind.NUMBER)) {
      tokens.next();
    }
  }

  /** Returns what the last {@code .loc} says. */
  Location current() {
    return current;
  }

  /** Returns what the first {@code .loc} says. */
  Location first() {
    return first == null ? Location.UNKNOWN : first;
  }

  /** Reads a {@code .loc}. */
  void read() {
    tokens.expect(".loc");
    Location place = place();
    Location caller = null;
    while (tokens.accept(",")) {
      if (tokens.accept("function_name")) {
        tokens.expect(Kind.WORD, "the label of a function's name");
        if (tokens.accept("+")) {
          expression.integer();
        }
      } else {
        tokens.expect("inlined_at");
        Location call = place();
        // The call may itself be inlined code, as an earlier .loc said.
        caller = known.getOrDefault(call, call);
      }
    }
    current =
        caller == null ? place : new Location(place.file(), place.line(), place.column(), caller);
    known.put(place, current);
    if (first == null) {
      first = current;
    }
  }

  private Location place() {
    long file = expression.integer();
    int line = expression.count("a line's number", 0);
    int column = expression.count("a column's number", 0);
    return new Location(files.getOrDefault(file, ""), line, column, null);
  }
}
