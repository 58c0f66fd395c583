package gradus.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import gradus.fixture.Ordered;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs fixtures through the launcher, as Surefire does: with what this module registers there. */
@DisplayName("Exercises run")
class OrderTest {
  private static final LauncherDiscoveryRequest ALL =
      LauncherDiscoveryRequestBuilder.request()
          .selectors(
              selectClass(Ordered.Plain.class),
              selectClass(Ordered.Tenth.class),
              selectClass(Ordered.Second.class))
          .build();

  @AfterEach
  void askForAll() {
    System.clearProperty("exercise");
  }

  @Test
  @DisplayName("in the order of their numbers, tests in the order of the source, others last")
  void inOrder() {
    assertThat(run()).containsExactly("zebra()", "apple()", "mango()", "tenth()", "plain()");
  }

  @Test
  @DisplayName("alone if the system property names one")
  void filtered() {
    System.setProperty("exercise", "9.10");
    assertThat(run()).containsExactly("tenth()");
  }

  @Test
  @DisplayName("not at all if the system property makes no sense")
  void badProperty() {
    System.setProperty("exercise", "nine");
    assertThatThrownBy(OrderTest::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'nine' is no exercise");
  }

  private static List<String> run() {
    List<String> names = new ArrayList<>();
    LauncherFactory.create()
        .execute(
            ALL,
            new TestExecutionListener() {
              @Override
              public void executionStarted(TestIdentifier test) {
                if (test.isTest()) {
                  names.add(test.getDisplayName());
                }
              }
            });
    return names;
  }
}
