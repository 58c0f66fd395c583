package gradus.cards;

import gradus.exercise.TodoError;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Turns the failures of an exercise's tests into {@linkplain CardError cards}.
 *
 * <p>A TODO goes through as it is: it says by itself what to do; so does one that let its own test
 * go on. The configuration parameter or system property {@code gradus.root} says where the lessons
 * are, if not in the working directory or above it.
 */
public final class CardExtension
    implements TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler,
        InvocationInterceptor,
        ExecutionCondition,
        BeforeEachCallback,
        AfterTestExecutionCallback {
  private static final Namespace CARDS = Namespace.create(CardExtension.class);

  /** Skips what is left of a class in which a test ran out of time: each would take as long. */
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return context.getTestMethod().isPresent() && history(context).ranOutOfTime()
        ? ConditionEvaluationResult.disabled("not run: a test before it ran out of time")
        : ConditionEvaluationResult.enabled("");
  }

  /** Throws what the test threw, as a card. */
  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw told(context, failure);
  }

  /** Throws what a {@code @BeforeAll} method threw, as a card. */
  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw told(context, failure);
  }

  /** Throws what a {@code @BeforeEach} method threw, as a card. */
  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw told(context, failure);
  }

  /** Throws what a {@code @AfterEach} method threw, as a card. */
  @Override
  public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw told(context, failure);
  }

  /** Throws what a {@code @AfterAll} method threw, as a card. */
  @Override
  public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw told(context, failure);
  }

  /** Throws what a test class's own fields threw, as a card. */
  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> constructor,
      ExtensionContext context)
      throws Throwable {
    try {
      return invocation.proceed();
    } catch (Throwable failure) {
      throw told(context, failure);
    }
  }

  /** Forgets the TODOs that another test has passed. */
  @Override
  public void beforeEach(ExtensionContext context) {
    TodoError.forget();
  }

  /** Remembers a test that passed, for the diagnosis of those that do not. */
  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isEmpty()) {
      history(context).passed(TestCase.of(context));
    }
  }

  private static Throwable told(ExtensionContext context, Throwable failure) {
    if (failure instanceof TestAbortedException || failure instanceof CardError) {
      return failure;
    }
    TestCase test = TestCase.of(context);
    History history = history(context);
    Optional<TodoError> todo =
        Unsolved.behind(failure).or(() -> Unsolved.passedBy(test.exercise(), failure));
    history.failed(test, Fingerprint.of(todo.map(Throwable.class::cast).orElse(failure)));
    return todo.isPresent() ? history.news(todo.get()) : card(context, test, failure, history);
  }

  private static CardError card(
      ExtensionContext context, TestCase test, Throwable failure, History history) {
    ExerciseIndex index = ExerciseIndex.of(test.exercise());
    String root = context.getConfigurationParameter("gradus.root").orElse("");
    LessonSources sources = LessonSources.find(Path.of(root), index.lesson());
    Diagnoses diagnoses = Diagnoses.of(test.exercise());
    Finding finding = Finding.of(failure);
    Card card =
        new CardWriter(index, sources, diagnoses)
            .write(test, finding, history.likely(test, diagnoses));
    Optional<Unsolved.Quote> todo = Unsolved.quotedIn(failure);
    return todo.isPresent()
        ? CardError.todo(card, history.news(todo.get()), finding)
        : CardError.of(card, history.news(test, card), finding);
  }

  private static History history(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(CARDS)
        .getOrComputeIfAbsent(context.getRequiredTestClass(), type -> new History(), History.class);
  }
}
