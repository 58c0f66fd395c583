package gradus.cards;

import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Leaves only the tests of one exercise when the system property {@code exercise} names it: {@code
 * mvn -pl lesson01-scalar-engine test -Dexercise=1.4}.
 */
public final class ExerciseFilter implements PostDiscoveryFilter {
  /**
   * Includes every test if no exercise is asked for, else those whose class checks it.
   *
   * @throws IllegalArgumentException if the system property is not an exercise's id
   */
  @Override
  public FilterResult apply(TestDescriptor test) {
    return Optional.ofNullable(System.getProperty("exercise"))
        .map(ExerciseId::parse)
        .map(id -> FilterResult.includedIf(id.equals(exerciseOf(test).orElse(null))))
        .orElseGet(() -> FilterResult.included("no exercise is asked for"));
  }

  private static Optional<ExerciseId> exerciseOf(TestDescriptor test) {
    return testClass(test)
        .flatMap(type -> AnnotationSupport.findAnnotation(type, Exercise.class))
        .map(exercise -> ExerciseId.parse(exercise.value()));
  }

  private static Optional<Class<?>> testClass(TestDescriptor test) {
    return test.getSource()
        .map(
            source ->
                source instanceof MethodSource method
                    ? method.getJavaClass()
                    : source instanceof ClassSource type ? type.getJavaClass() : null);
  }
}
