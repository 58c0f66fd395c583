package gradus.tensor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The functions that see, and may replace, the gradient of one tensor on its way. */
final class Hooks {
  /** In the order in which they came, each by a key that only its handle has. */
  private final Map<Object, UnaryOperator<Tensor>> functions =
      Collections.synchronizedMap(new LinkedHashMap<>());

  /** Adds a function behind those that are there. */
  HookHandle add(UnaryOperator<Tensor> function) {
    Object key = new Object();
    functions.put(key, function);
    return () -> functions.remove(key);
  }

  /** Runs the functions in order, each on what the one before returned; null changes nothing. */
  Tensor run(Node node, Tensor gradient) {
    // BEGIN SOLUTION 2.17 run
    for (UnaryOperator<Tensor> function : List.copyOf(functions.values())) {
      Tensor answer = function.apply(gradient);
      if (answer != null) {
        node.checkGradient(answer, "a hook of " + node.name());
        gradient = answer;
      }
    }
    return gradient;
    // END SOLUTION
  }
}
