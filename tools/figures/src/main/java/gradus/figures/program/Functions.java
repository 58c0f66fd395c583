package gradus.figures.program;

import java.util.List;

/** The functions of one operand that a program may call, and what to say of others. */
final class Functions {
  private static final List<String> NAMES =
      List.of("exp", "log", "sin", "cos", "tanh", "relu", "sigmoid", "sqrt");

  private Functions() {}

  /** Returns whether a name is that of a function. */
  static boolean has(String name) {
    return NAMES.contains(name);
  }

  /** Returns what to say of a name that is called as a function and is none. */
  static String unknown(String name) {
    String instead =
        switch (name) {
          case "ln" -> "the natural logarithm is `log`";
          case "pow" -> "write `x^2`";
          case "tan" -> "write `sin(x)/cos(x)`";
          case "abs" -> "write `relu(x) + relu(-x)`";
          case "neg" -> "write `-x`";
          default -> closest(name);
        };
    return "there is no function `" + name + "`: " + instead;
  }

  private static String closest(String name) {
    for (String function : NAMES) {
      int slips = name.length() > 4 ? 2 : 1;
      if (function.equalsIgnoreCase(name)
          || name.length() > 1 && distance(name, function) <= slips) {
        return "did you mean `" + function + "`?";
      }
    }
    return "there are " + String.join(", ", NAMES) + "; to multiply, write `" + name + "*(`";
  }

  /** Returns how many letters must be inserted, removed or replaced to make one of the other. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
