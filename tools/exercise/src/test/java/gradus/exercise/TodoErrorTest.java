package gradus.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradus.fixture.Starter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A TODO")
class TodoErrorTest {
  @BeforeEach
  @AfterEach
  void forget() {
    TodoError.forget();
  }

  @Test
  @DisplayName("names the exercise, the method and the file, as the lesson's index has them")
  void messageWithIndex() {
    assertThat(raised(() -> Starter.mul(2, 3)))
        .hasMessage(
            "✗ 9.1 Multiply is still to do: write mul in"
                + " lesson09-fixture/src/main/java/gradus/fixture/Starter.java:14"
                + " (hint: ./gradus hint 9.1)");
  }

  @Test
  @DisplayName("does without the title if the index lacks it")
  void messageWithoutTitle() {
    assertThat(raised(Starter::untitled))
        .hasMessageStartingWith(
            "✗ 9.2 is still to do: write untitled in lesson09-fixture/src/main/java/");
  }

  @Test
  @DisplayName("does without the directory if there is no index")
  void messageWithoutIndex() {
    assertThat(raised(Starter::unknown))
        .hasMessage(
            "✗ 8.1 is still to do: write unknown in Starter.java:24 (hint: ./gradus hint 8.1)");
  }

  @Test
  @DisplayName("does without the index if the thread has no class loader")
  void messageWithoutLoader() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(null);
    try {
      assertThat(raised(() -> Starter.mul(2, 3))).hasMessageStartingWith("✗ 9.1 is still to do");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  @DisplayName("names a nested class, and its file")
  void nestedClass() {
    assertThat(raised(Starter.Inner::lazy))
        .hasMessageContaining("write Inner.lazy in")
        .hasMessageContaining("gradus/fixture/Starter.java:33");
  }

  @Test
  @DisplayName("prints as its message, above the student's line alone")
  void printsBriefly() {
    TodoError todo = raised(() -> Starter.mul(2, 3));
    assertThat(todo).hasToString(todo.getMessage());
    assertThat(todo.getStackTrace())
        .singleElement()
        .hasToString("gradus.fixture.Starter.mul(Starter.java:14)");
  }

  @Test
  @DisplayName("is shorter for who has read it")
  void again() {
    TodoError todo = raised(() -> Starter.mul(2, 3));
    assertThat(todo.again()).hasToString("✗ 9.1 is still to do: write mul");
    assertThat(todo.again().getStackTrace()).isEqualTo(todo.getStackTrace());
  }

  @Test
  @DisplayName("is no exception, so that no test takes it for one it expects")
  void isAnError() {
    assertThat(raised(Starter::unknown)).isNotInstanceOf(Exception.class);
    assertThat(raised(Starter::unknown)).isNotInstanceOf(AssertionError.class);
  }

  @Test
  @DisplayName("is remembered until it is forgotten")
  void isRemembered() {
    assertThat(TodoError.lastRaised()).isEmpty();
    assertThat(raised(() -> Starter.mul(2, 3)).id()).isEqualTo("9.1");
    assertThat(TodoError.lastRaised()).isEqualTo("9.1");
    TodoError.forget();
    assertThat(TodoError.lastRaised()).isEmpty();
  }

  @Test
  @DisplayName("that lets the program go on is remembered with its place, the first of an exercise")
  void isPassed() {
    assertThat(TodoError.passed("9.1")).isEmpty();
    Starter.release();
    Starter.releaseAll();
    assertThat(TodoError.lastRaised()).isEqualTo("9.1");
    assertThat(TodoError.passed("9.2")).isEmpty();
    assertThat(TodoError.passed("9.1"))
        .get()
        .hasToString(
            "✗ 9.1 Multiply is still to do: write release in"
                + " lesson09-fixture/src/main/java/gradus/fixture/Starter.java:39"
                + " (hint: ./gradus hint 9.1)");
    TodoError.forget();
    assertThat(TodoError.passed("9.1")).isEmpty();
    assertThat(TodoError.lastRaised()).isEmpty();
  }

  private static TodoError raised(ThrowingCallable stub) {
    return catchThrowableOfType(TodoError.class, stub);
  }
}
