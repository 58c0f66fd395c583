package gradus.book.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code engine.js}, which the build made of this module's classes, to the JVM's results. */
@DisplayName("The engine as a script")
class EngineScriptTest {
  private static final Map<String, Double> NUMBERS = Map.of("x", 1.25, "y", -0.75, "z", 3.5);

  private static Context page;
  private static Value engine;

  @BeforeAll
  static void load() throws IOException {
    page = Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    URL script = EngineScriptTest.class.getResource("engine.js");
    page.eval(Source.newBuilder("js", script).build());
    engine = page.getBindings("js").getMember("gradusLive");
  }

  @AfterAll
  static void close() {
    page.close(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = x * y; b = a * z; a + b - a / b",
        "exp(x) / (1 + exp(-x)) + tanh(y) * sigmoid(z)",
        "tanh(x * 1e-9) + tanh(800 * z)",
        "log(z) * sqrt(x) + relu(y) - sin(-x)^2 * cos(y)^-1.5",
        "a = x / 3; b = a * 1e-12; c = b / 1e9; p = c * z^9; p * 123456.789",
        "log(x - x)",
      })
  @DisplayName("draws the same figure as the JVM, and finds the same gradients")
  void sameFigure(String program) {
    Exploration expected = Exploration.of(program, "figure", NUMBERS);
    Value actual = explore(program);
    assertThat(expected.error()).isEmpty();
    assertThat(actual.getMember("error").asString()).isEmpty();
    assertThat(actual.getMember("figure").asString()).isEqualTo(expected.figure());
    assertThat(actual.getMember("label").asString()).isEqualTo(expected.label());
    assertSame(actual.getMember("result"), expected.result());
    for (int i = 0; i < expected.inputs().size(); i++) {
      assertThat(actual.getMember("inputs").getArrayElement(i).asString())
          .isEqualTo(expected.inputs().get(i));
      assertSame(actual.getMember("numbers").getArrayElement(i), expected.numbers().get(i));
      assertSame(actual.getMember("gradients").getArrayElement(i), expected.gradients().get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"y = (x + ", "y = x $ 2", "", "y = sinus(x)", "x = 1; x = 2", "x^y"})
  @DisplayName("finds the same errors at the same place")
  void sameError(String program) {
    Exploration expected = Exploration.of(program, "figure", NUMBERS);
    Value actual = explore(program);
    assertThat(expected.error()).isNotEmpty();
    assertThat(actual.getMember("error").asString()).isEqualTo(expected.error());
    assertThat(actual.getMember("position").asInt()).isEqualTo(expected.position());
    assertThat(actual.getMember("figure").asString()).isEmpty();
  }

  @Test
  @DisplayName("trains the same network on the same points, with the same losses")
  void sameTraining() {
    TwoMoons expected = new TwoMoons(1, 2);
    Value actual = engine.invokeMember("moons", 1, 2);
    assertThat(actual.invokeMember("boundary").asString()).isEqualTo(expected.boundarySvg());
    for (int i = 0; i < 3; i++) {
      double loss = expected.step(1.5);
      assertThat(actual.invokeMember("step", 1.5).asDouble())
          .as("loss before step %d", i)
          .isCloseTo(loss, relative(loss, 1e-9));
      assertThat(actual.invokeMember("accuracy").asDouble()).isEqualTo(expected.accuracy());
    }
    assertThat(actual.invokeMember("isSound").asBoolean()).isTrue();
    assertThat(actual.invokeMember("losses").asString()).isEqualTo(expected.lossSvg());
  }

  private static Value explore(String program) {
    List<String> names = List.copyOf(NUMBERS.keySet());
    Object[] numbers = names.stream().map(NUMBERS::get).toArray();
    Value array = page.eval("js", "(...all) => all");
    return engine.invokeMember(
        "explore", program, "figure", array.execute(names.toArray()), array.execute(numbers));
  }

  private static void assertSame(Value actual, double expected) {
    if (Double.isFinite(expected)) {
      assertThat(actual.asDouble()).isCloseTo(expected, relative(expected, 1e-12));
    } else {
      assertThat(Double.valueOf(actual.asDouble())).isEqualTo(Double.valueOf(expected));
    }
  }

  private static Offset<Double> relative(double expected, double share) {
    return within(share * Math.abs(expected) + Double.MIN_NORMAL);
  }
}
