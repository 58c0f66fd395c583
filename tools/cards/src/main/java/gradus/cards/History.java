package gradus.cards;

import gradus.exercise.TodoError;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How the tests of a class have ended so far. */
final class History {
  private final Map<String, String> failed = new ConcurrentHashMap<>();
  private final Set<String> passed = ConcurrentHashMap.newKeySet();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Set<String> todos = ConcurrentHashMap.newKeySet();

  void passed(TestCase test) {
    passed.add(test.key());
  }

  void failed(TestCase test, String fingerprint) {
    passed.remove(test.key());
    failed.put(test.key(), fingerprint);
  }

  /** Returns the likely cause of a test's failure, judged by what ran so far. */
  Optional<Diagnoses.Cause> likely(TestCase test, Diagnoses diagnoses) {
    return diagnoses.likely(test.key(), failed, passed);
  }

  /** Returns whether a test ran out of time: the next one would probably as well. */
  boolean ranOutOfTime() {
    return failed.containsValue(Fingerprint.TIMEOUT);
  }

  /** Returns a TODO as it is, or in short if it was told before. */
  TodoError news(TodoError todo) {
    return todos.add(todo.getMessage()) ? todo : todo.again();
  }

  /** Returns what a quoted TODO says, or less of it if it was told before. */
  String news(Unsolved.Quote todo) {
    return todos.add(todo.line()) ? todo.line() : todo.brief();
  }

  /**
   * Returns as much of a card as is news: all of the class's first, one line of a parameterised
   * test that has failed before.
   */
  String news(TestCase test, Card card) {
    boolean first = told.isEmpty();
    boolean again = !told.add(test.method());
    return first ? card.render() : again ? card.line() : card.brief();
  }
}
