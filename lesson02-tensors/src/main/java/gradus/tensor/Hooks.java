package gradus.tensor;

import static gradus.exercise.Todo.todo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The functions that see, and may replace, the gradient of one tensor on its way. */
final class Hooks {
  /** In the order in which they came, each by a key that only its handle has. */
  private final Map<Object, UnaryOperator<Tensor>> functions = new LinkedHashMap<>();

  /** A registered hook. */
  public interface Handle extends AutoCloseable {
    /** Takes the hook out again; a second call does nothing. */
    @Override
    void close();
  }

  /** Adds a function behind those that are there. */
  Handle add(UnaryOperator<Tensor> function) {
    // TODO 2.17 Hooks: add
    //   Put the function into functions, which keeps the order in which
    //   its keys came. The Handle is a lambda, () -> ..., that takes out
    //   this hook and no other. One function may be added twice, and a
    //   handle closed twice: which key belongs to this hook alone?
    return todo("2.17");
  }

  /** Runs the functions in order, each on what the one before returned; null changes nothing. */
  Tensor run(Node node, Tensor gradient) {
    // TODO 2.17 Hooks: run
    //   Give the first function the gradient, and each later one what
    //   the one before it has left: its answer, or, where that is null,
    //   the gradient it was given. Check every answer:
    //   node.checkGradient(answer, "a hook of " + node.name()).
    //   A function may close its own handle while it runs.
    return todo("2.17");
  }
}
