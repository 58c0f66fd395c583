package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("2.13")
@DisplayName("2.13 Leave the graph")
class GradModeTest {
  @Test
  @DisplayName("under noGrad y = 2x is only a number; behind the block 2x is recorded again")
  void noGrad() {
    Tensor x = vector(1);
    try (var off = GradMode.noGrad()) {
      Tensor y = x.mul(2);
      // PyTorch 1.13.1 gives 2 and False (tutorial 003, "no_grad").
      assertThat(y.toDoubles()).as("2x").isEqualTo(new double[] {2});
      assertThat(y.requiresGrad()).as("whether a gradient flows to 2x").isFalse();
      assertThat(y.gradFn()).as("the node of 2x: none was made").isNull();
    }
    assertThat(x.mul(2).requiresGrad()).as("2x, computed behind the block").isTrue();
  }

  @Test
  @DisplayName("backward from what was computed under noGrad is refused")
  void backwardOfUnrecorded() {
    Tensor x = leaf(2);
    Tensor y;
    try (var off = GradMode.noGrad()) {
      y = x.pow(2);
    }
    // PyTorch 1.13.1 gives False and refuses backward (tutorial 002, trap 4).
    assertThatIllegalStateException()
        .as("x^2 knows nothing of x")
        .isThrownBy(y::backward)
        .withMessageContaining("noGrad");
  }

  @Test
  @DisplayName("a leaf keeps its wish under noGrad: later 3x sends it a gradient of 3")
  void leafMadeUnderNoGrad() {
    Tensor x;
    try (var off = GradMode.noGrad()) {
      x = leaf(2);
      assertThat(x.requiresGrad()).as("requiresGrad(true), called under noGrad").isTrue();
    }
    x.mul(3).backward();
    assertThat(x.grad().item()).as("d(3x)/dx").isEqualTo(3);
  }

  @Test
  @DisplayName("an exception ends the block too: recording goes on")
  void exception() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(
            () -> {
              try (var off = GradMode.noGrad()) {
                throw new UnsupportedOperationException();
              }
            });
    assertThat(GradMode.isEnabled()).as("recording, after a block that threw").isTrue();
  }

  @Test
  @DisplayName("noGrad within noGrad: the inner block ends, the outer one still holds")
  void noGradTwice() {
    try (var outer = GradMode.noGrad()) {
      try (var inner = GradMode.noGrad()) {
        assertThat(GradMode.isEnabled()).as("recording, in both").isFalse();
      }
      assertThat(GradMode.isEnabled()).as("recording, in the outer block alone").isFalse();
    }
    assertThat(GradMode.isEnabled()).as("recording, behind both").isTrue();
  }

  @Test
  @DisplayName("enableGrad within noGrad: off, on, off, and on again at the end")
  void enableGradWithinNoGrad() {
    try (var off = GradMode.noGrad()) {
      assertThat(GradMode.isEnabled()).as("recording, in noGrad").isFalse();
      try (var on = GradMode.enableGrad()) {
        assertThat(GradMode.isEnabled()).as("recording, in enableGrad").isTrue();
        assertThat(leaf(1).mul(2).requiresGrad()).as("2x, computed in enableGrad").isTrue();
      }
      assertThat(GradMode.isEnabled()).as("recording, in noGrad again").isFalse();
    }
    assertThat(GradMode.isEnabled()).as("recording, at the end").isTrue();
  }

  @Test
  @DisplayName("enableGrad where recording is on anyway changes nothing, nor does its end")
  void enableGradAlone() {
    try (var on = GradMode.enableGrad()) {
      assertThat(GradMode.isEnabled()).as("recording, in enableGrad").isTrue();
    }
    assertThat(GradMode.isEnabled()).as("recording, behind it").isTrue();
  }

  @Test
  @DisplayName("noGrad holds in its own thread: another one goes on recording")
  void perThread() throws InterruptedException {
    List<Boolean> recording = new CopyOnWriteArrayList<>();
    try (var off = GradMode.noGrad()) {
      Thread other = new Thread(() -> recording.add(GradMode.isEnabled()));
      other.start();
      other.join();
      recording.add(GradMode.isEnabled());
    }
    assertThat(recording)
        .as("recording, in the other thread and in this one")
        .containsExactly(true, false);
  }

  @Test
  @DisplayName("a step of descent under noGrad changes x itself: 1 - 0.1 * 2 = 0.8, still a leaf")
  void step() {
    Tensor x = vector(1);
    x.mul(2).backward();
    try (var off = GradMode.noGrad()) {
      x.sub_(x.grad().mul(0.1));
    }
    // PyTorch 1.13.1, float32: 0.8 (tutorial 003, trap 3).
    assertThat(x.toDoubles()).as("1 - 0.1 * 2").containsExactly(new double[] {0.8}, within(1e-12));
    assertThat(x.isLeaf() && x.requiresGrad()).as("x is a leaf that wants a gradient").isTrue();
  }

  @Test
  @DisplayName("detach() shows the same elements: 100 written through it stands in y")
  void detachShares() {
    Tensor x = vector(1);
    Tensor y = x.mul(2);
    Tensor detached = y.detach();
    assertThat(detached.requiresGrad()).as("whether a gradient flows to y.detach()").isFalse();
    detached.set(100, 0);
    // PyTorch 1.13.1 gives 100, and a gradient of 2 (tutorial 003, "detach").
    assertThat(y.toDoubles())
        .as("y, through which nothing was written")
        .isEqualTo(new double[] {100});
    y.backward();
    assertThat(x.grad().toDoubles()).as("y = 2x keeps its history").isEqualTo(new double[] {2});
  }

  @Test
  @DisplayName("no gradient flows through detach(): d(x + (2x).detach())/dx = 1")
  void detachStops() {
    Tensor x = leaf(3);
    x.add(x.mul(2).detach()).backward();
    assertThat(x.grad().item()).as("1 through the left operand, nothing from 2x").isEqualTo(1);
    x.zeroGrad();
    x.mul(x.detach()).backward();
    assertThat(x.grad().item()).as("x * 3, where the 3 is a constant").isEqualTo(3);
  }

  @Test
  @DisplayName("Math.sin of item() leaves the graph, as detach() does; x.sin() does not")
  void numbersKnowNoHistory() {
    Tensor x = leaf(1);
    Tensor throughJava = constant(Math.sin(x.item()));
    Tensor detached = x.sin().detach();
    // PyTorch 1.13.1, float32: sin 1 = 0.841471, and x.numpy() is refused (tutorial 003, trap 4).
    for (Tensor sine : List.of(throughJava, detached)) {
      assertThat(sine.item()).as("sin 1").isCloseTo(Math.sin(1), within(1e-12));
      assertThat(sine.requiresGrad()).as("whether a gradient flows to that number").isFalse();
    }
    x.sin().add(throughJava).add(detached).backward();
    assertThat(x.grad().item())
        .as("cos 1, from x.sin() alone: the other two sines are constants")
        .isCloseTo(Math.cos(1), within(1e-12));
  }

  @Test
  @DisplayName("toDoubles() copies: writing to the copy changes nothing, writing to detach() does")
  void arraysAreCopies() {
    Tensor x = vector(1, 2);
    x.toDoubles()[0] = 100;
    assertThat(x.toDoubles()).as("x, after a write to a copy").isEqualTo(new double[] {1, 2});
    x.detach().set(100, 0);
    assertThat(x.toDoubles()).as("x, after a write to x.detach()").isEqualTo(new double[] {100, 2});
  }
}
