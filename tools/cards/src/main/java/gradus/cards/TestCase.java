package gradus.cards;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.presentation.StandardRepresentation;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterInfo;
import org.junit.jupiter.params.support.ParameterDeclaration;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A test of an exercise, as it ran.
 *
 * @param exercise the exercise it checks
 * @param key see {@link TestKey}; the seed, not the place in the list, tells seeded tests apart
 * @param sentence what it expects, in words
 * @param method the method's name, "" for a whole class
 * @param inputs what a parameterised test was given, such as "x = 3.0, y = 2.0"; or ""
 * @param seed what it was given if that is a seed
 */
record TestCase(
    ExerciseId exercise,
    String key,
    String sentence,
    String method,
    String inputs,
    Optional<String> seed) {

  /** Returns the test that a context is about. */
  static TestCase of(ExtensionContext context) {
    Class<?> type = context.getRequiredTestClass();
    Exercise exercise =
        AnnotationSupport.findAnnotation(type, Exercise.class)
            .orElseThrow(() -> new IllegalStateException(type + " lacks @Exercise"));
    Optional<ParameterInfo> given = Optional.ofNullable(ParameterInfo.get(context));
    Optional<String> seed =
        given
            .filter(info -> AnnotationSupport.isAnnotated(context.getElement(), Seeds.class))
            .map(info -> String.valueOf(info.getArguments().get(0)));
    String key = TestKey.of(context.getUniqueId());
    return new TestCase(
        ExerciseId.parse(exercise.value()),
        seed.map(number -> key.replaceFirst("\\[\\d+]$", "[" + number + "]")).orElse(key),
        sentence(given.flatMap(info -> context.getParent()).orElse(context)),
        context.getTestMethod().map(method -> method.getName()).orElse(""),
        given.map(TestCase::inputs).orElse(""),
        seed);
  }

  /** Returns the words of the test's name and sentence, in lower case. */
  Set<String> words() {
    String text = sentence + " " + method.replaceAll("(?=[A-Z])", " ");
    return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("\\W+")));
  }

  private static String sentence(ExtensionContext context) {
    return context.getTestMethod().isPresent()
        ? context.getDisplayName()
        : "the tests of this class can be set up";
  }

  private static String inputs(ParameterInfo info) {
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < info.getArguments().size(); i++) {
      Object value = info.getArguments().get(i);
      Optional<ParameterDeclaration> parameter = info.getDeclarations().get(i);
      boolean written = parameter.filter(it -> it.getParameterType() != String.class).isPresent();
      String name = parameter.flatMap(ParameterDeclaration::getParameterName).orElse("input");
      inputs.add(name + " = " + (written && value instanceof String ? value : text(value)));
    }
    return String.join(", ", inputs);
  }

  private static String text(Object value) {
    return value instanceof Number
        ? value.toString()
        : StandardRepresentation.STANDARD_REPRESENTATION.toStringOf(value);
  }
}
