package gradus.cards;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says which exercise a test class checks, and turns its failures into cards.
 *
 * <p>{@code mvn -pl lesson01-scalar-engine test -Dexercise=1.2} runs the classes of one exercise.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CardExtension.class)
public @interface Exercise {
  /** Returns the exercise's id, such as "1.2". */
  String value();
}
