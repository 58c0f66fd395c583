package gradus.cards;

import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Runs test classes in the order of their exercises, and those of no exercise last. */
public final class ExerciseOrder implements ClassOrderer {
  /** Sorts by exercise, then by the class's name. */
  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(
            Comparator.comparing(ExerciseOrder::exercise, ExerciseOrder::compare)
                .thenComparing(test -> test.getTestClass().getName()));
  }

  private static Optional<ExerciseId> exercise(ClassDescriptor test) {
    return test.findAnnotation(Exercise.class).map(exercise -> ExerciseId.parse(exercise.value()));
  }

  private static int compare(Optional<ExerciseId> a, Optional<ExerciseId> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Boolean.compare(a.isEmpty(), b.isEmpty());
    }
    return a.get().compareTo(b.get());
  }
}
