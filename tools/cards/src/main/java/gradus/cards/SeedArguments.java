package gradus.cards;

import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Gives a test the seeds that its {@link Seeds} ask for. */
final class SeedArguments implements ArgumentsProvider, AnnotationConsumer<Seeds> {
  private int count;

  @Override
  public void accept(Seeds seeds) {
    count = seeds.value();
  }

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    Optional<Long> only = parameter(context, "gradus.seed");
    long first = only.or(() -> parameter(context, "gradus.seed.first")).orElse(1L);
    return LongStream.range(first, first + (only.isPresent() ? 1 : count)).mapToObj(Arguments::of);
  }

  private static Optional<Long> parameter(ExtensionContext context, String name) {
    return context.getConfigurationParameter(name).map(text -> parse(name, text));
  }

  private static long parse(String name, String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "-D%s=%s is not a seed: give a whole number, such as -D%s=17".formatted(name, text, name),
          e);
    }
  }
}
