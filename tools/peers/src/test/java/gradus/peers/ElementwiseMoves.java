package gradus.peers;

import gradus.golden.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.function.IntFunction;

/** Functions and arithmetic, element by element. */
final class ElementwiseMoves extends Moves {

  /** Functions of one tensor that need to be told nothing, and where they are smooth. */
  private static final Map<String, DoublePredicate> FUNCTIONS =
      Map.ofEntries(
          Map.entry("neg", ANY),
          Map.entry("exp", x -> x < 3),
          Map.entry("sin", ANY),
          Map.entry("cos", ANY),
          Map.entry("tanh", ANY),
          Map.entry("sigmoid", ANY),
          Map.entry("softplus", x -> x < 15),
          Map.entry("gelu", ANY),
          Map.entry("erf", ANY),
          Map.entry("clone", ANY),
          Map.entry("log", POSITIVE),
          Map.entry("sqrt", POSITIVE),
          Map.entry("reciprocal", NOT_ZERO),
          Map.entry("relu", x -> Math.abs(x) > GAP),
          Map.entry("abs", x -> Math.abs(x) > GAP));

  ElementwiseMoves(Random random, Drafts drafts) {
    super(random, drafts);
  }

  @Override
  List<IntFunction<Program.Step>> all() {
    return List.of(
        this::function,
        this::function,
        this::scalar,
        this::clamp,
        this::binary,
        this::binary,
        this::binary,
        this::where);
  }

  private Program.Step function(int x) {
    String operation = pick(new ArrayList<>(new TreeSet<>(FUNCTIONS.keySet())));
    return all(x, FUNCTIONS.get(operation)) ? step(operation, Arguments.NONE, x) : null;
  }

  private Program.Step scalar(int x) {
    double number = (1 + random.nextInt(25)) / 10.0 * (random.nextBoolean() ? 1 : -1);
    Arguments told = Arguments.of("scalar", number);
    return switch (random.nextInt(8)) {
      case 0 -> step("addScalar", told, x);
      case 1 -> step("subScalar", told, x);
      case 2 -> step("mulScalar", told, x);
      case 3 -> step("divScalar", told, x);
      case 4 -> step("rsub", told, x);
      case 5 -> all(x, NOT_ZERO) ? step("rdiv", told, x) : null;
      case 6 -> step("rpow", Arguments.of("scalar", Math.abs(number)), x);
      default -> power(x);
    };
  }

  private Program.Step power(int x) {
    double exponent = pick(List.of(2.0, 3.0, 1.0, 0.5, -1.5));
    boolean smooth = exponent >= 1 || all(x, POSITIVE);
    return smooth ? step("powScalar", Arguments.of("scalar", exponent), x) : null;
  }

  private Program.Step clamp(int x) {
    Arguments bounds = Arguments.of("min", -0.8, "max", 0.9);
    boolean smooth = all(x, v -> Math.abs(v + 0.8) > GAP && Math.abs(v - 0.9) > GAP);
    return smooth ? step("clamp", bounds, x) : null;
  }

  private Program.Step binary(int x) {
    int y = value();
    if (broadcast(shape(x), shape(y)) == null) {
      return null;
    }
    return switch (random.nextInt(8)) {
      case 0 -> step("add", Arguments.NONE, x, y);
      case 1 -> step("sub", Arguments.NONE, x, y);
      case 2, 3 -> step("mul", Arguments.NONE, x, y);
      case 4 -> all(y, NOT_ZERO) ? step("div", Arguments.NONE, x, y) : null;
      case 5 -> all(x, POSITIVE) ? step("pow", Arguments.NONE, x, y) : null;
      case 6 -> apart(x, y) ? step("maximum", Arguments.NONE, x, y) : null;
      default -> apart(x, y) ? step("minimum", Arguments.NONE, x, y) : null;
    };
  }

  private Program.Step where(int x) {
    int y = value();
    int[] shape = broadcast(shape(x), shape(y));
    if (shape == null) {
      return null;
    }
    double[] mask = random.doubles(count(shape)).map(v -> v < 0.5 ? 0 : 1).toArray();
    int chosen = constant("bool", shape, mask);
    return step("where", Arguments.NONE, chosen, x, y);
  }
}
