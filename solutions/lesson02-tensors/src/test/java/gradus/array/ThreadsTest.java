package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Threads")
class ThreadsTest {
  private final int before = Threads.get();

  @AfterEach
  void restore() {
    Threads.set(before);
  }

  @Test
  @DisplayName("are as many as was asked for, at least one")
  void set() {
    Threads.set(3);
    assertThat(Threads.get()).isEqualTo(3);
    assertThatThrownBy(() -> Threads.set(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads: 0: expected 1 or more");
  }

  @Test
  @DisplayName("share a range so that every element is done once")
  void share() {
    for (int threads = 1; threads <= 9; threads++) {
      Threads.set(threads);
      int size = 5 + threads;
      AtomicIntegerArray done = new AtomicIntegerArray(size);
      Threads.split(
          3,
          size,
          1 << 20,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              done.incrementAndGet(i);
            }
          });
      for (int i = 0; i < size; i++) {
        assertThat(done.get(i)).as("element %s on %s threads", i, threads).isEqualTo(i < 3 ? 0 : 1);
      }
    }
  }

  @Test
  @DisplayName("pass an error on, whichever thread it came from")
  void errors() {
    Threads.set(4);
    for (int part = 0; part < 4; part++) {
      int bad = part;
      Threads.Range range =
          (from, to) -> {
            if (from <= bad && bad < to) {
              throw new IllegalStateException("part " + bad);
            }
          };
      assertThatThrownBy(() -> Threads.split(0, 4, 1 << 20, range))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("part " + bad);
    }
  }

  @Test
  @DisplayName("can be used inside each other")
  void nested() {
    Threads.set(4);
    AtomicIntegerArray done = new AtomicIntegerArray(1);
    Threads.Range inner = (from, to) -> done.addAndGet(0, to - from);
    Threads.split(
        0,
        8,
        1 << 20,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            Threads.split(0, 8, 1 << 20, inner);
          }
        });
    assertThat(done.get(0)).isEqualTo(64);
  }
}
