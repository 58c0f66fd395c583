package gradus.cards;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a {@code @ParameterizedTest} once for every seed from 1 to {@link #value}: the test's one
 * {@code long} parameter.
 *
 * <p>Two configuration parameters or system properties choose other seeds: {@code gradus.seed=17}
 * runs seed 17 alone, {@code gradus.seed.first=1001} starts counting there.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(SeedArguments.class)
public @interface Seeds {
  /** Returns how many seeds to run. */
  int value();
}
