package gradus.tensor;

import static gradus.tensor.GradOption.CREATE_GRAPH;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.array.DType;
import gradus.array.Shape;
import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Exercise("2.8")
@DisplayName("2.8 Leaves: any program")
class LeafPropertyTest {
  @ParameterizedTest(name = "{0}")
  @EnumSource(DType.class)
  @DisplayName("a tensor can require a gradient if its dtype is a floating one, and else never")
  void dtypes(DType dtype) {
    Tensor x = Tensor.ones(Shape.of(2), dtype);
    if (dtype.isFloating()) {
      assertThat(x.requiresGrad(true).requiresGrad()).as("a %s leaf", dtype).isTrue();
    } else {
      assertThatThrownBy(() -> x.requiresGrad(true))
          .as("a gradient of %s", dtype)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(dtype.toString());
    }
    assertThat(x.requiresGrad(false).requiresGrad()).as("switched off").isFalse();
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("after any passes a leaf holds, in one tensor, what came since it was cleared")
  void accumulates(long seed) {
    Random random = new Random(seed);
    Tensor x = leaf(random.nextDouble(-2, 2));
    Tensor y = leaf(random.nextDouble(-2, 2));
    x.add(y).backward();
    Tensor atX = x.grad();
    Tensor atY = y.grad();
    double ofX = 1;
    double ofY = 1;
    for (int i = 0; i < 20; i++) {
      Tensor cotangent = constant(random.nextDouble(-1, 1));
      double v = cotangent.item();
      switch (random.nextInt(4)) {
        case 0 -> {
          x.mul(y).backward(cotangent);
          ofX += v * y.item();
          ofY += v * x.item();
        }
        case 1 -> {
          x.add(y).add(x).backward(cotangent);
          ofX += 2 * v;
          ofY += v;
        }
        case 2 -> {
          x.mul(x).mul(x).backward(cotangent);
          ofX += 3 * v * x.item() * x.item();
        }
        default -> {
          x.zeroGrad();
          ofX = 0;
        }
      }
      assertThat(cotangent.item()).as("what the caller gave").isEqualTo(v);
      assertThat(atX.item()).as("x after %d passes", i + 1).isCloseTo(ofX, within(1e-9));
      assertThat(atY.item()).as("y after %d passes", i + 1).isCloseTo(ofY, within(1e-9));
    }
    assertThat(x.grad() == atX && y.grad() == atY).as("whether they are the same two").isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("a result requires a gradient exactly if a leaf that does is among its origins")
  void spreads(long seed) {
    Random random = new Random(seed);
    List<Tensor> tensors = new ArrayList<>();
    List<Boolean> expected = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      boolean wanted = random.nextInt(4) == 0;
      tensors.add(constant(random.nextDouble()).requiresGrad(wanted));
      expected.add(wanted);
    }
    for (int i = 0; i < 20; i++) {
      int left = random.nextInt(tensors.size());
      int right = random.nextInt(tensors.size());
      Tensor x = tensors.get(left);
      Tensor y = tensors.get(right);
      tensors.add(random.nextBoolean() ? x.add(y) : x.mul(y));
      expected.add(expected.get(left) || expected.get(right));
      boolean last = expected.get(expected.size() - 1);
      Tensor result = tensors.get(tensors.size() - 1);
      assertThat(result.requiresGrad()).as("step %d of %d and %d", i, left, right).isEqualTo(last);
      assertThat(result.isLeaf()).as("whether step %d is a leaf", i).isEqualTo(!last);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("in a chain of products each retained gradient is the product of all later factors")
  void retained(long seed) {
    Random random = new Random(seed);
    double[] factors = random.doubles(8, 0.5, 2).toArray();
    Tensor x = leaf(random.nextDouble(1, 2));
    List<Tensor> chain = new ArrayList<>();
    boolean[] told = new boolean[factors.length];
    Tensor y = x;
    for (int i = 0; i < factors.length; i++) {
      y = y.mul(factors[i]);
      chain.add(y);
      told[i] = random.nextBoolean();
      for (int times = random.nextInt(1, 3); told[i] && times > 0; times--) {
        y.retainGrad();
      }
    }
    y.backward();
    double expected = 1;
    for (int i = factors.length - 1; i >= 0; i--) {
      Tensor gradient = chain.get(i).grad();
      assertThat(gradient != null)
          .as("whether result %d has kept its gradient", i)
          .isEqualTo(told[i]);
      if (gradient != null) {
        assertThat(gradient.item())
            .as("gradient of result %d", i)
            .isCloseTo(expected, within(1e-9 * expected));
      }
      expected *= factors[i];
    }
    assertThat(x.grad().item())
        .as("the gradient of the leaf")
        .isCloseTo(expected, within(1e-9 * expected));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("recorded passes give gradients whose own derivative is right, each held apart")
  void recorded(long seed) {
    double at = new Random(seed).nextDouble(0.5, 2);
    Tensor x = leaf(at);
    Tensor y = leaf(at);
    x.mul(x).mul(y).backward(CREATE_GRAPH);
    Tensor slope = x.grad();
    x.add(y).backward(CREATE_GRAPH);
    assertThat(slope.item()).as("2xy").isCloseTo(2 * at * at, within(1e-9));
    assertThat(x.grad().item()).as("2xy + 1").isCloseTo(2 * at * at + 1, within(1e-9));
    Tensor both = x.grad();
    x.zeroGrad();
    y.zeroGrad();
    both.backward();
    assertThat(x.grad().item()).as("d(2xy + 1)/dx = 2y").isCloseTo(2 * at, within(1e-9));
    assertThat(y.grad().item()).as("d(2xy + 1)/dy = 2x").isCloseTo(2 * at, within(1e-9));
  }

  @Test
  @DisplayName("x + y recorded gives both leaves a gradient of their own")
  void recordedGradientsAreNotShared() {
    Tensor x = leaf(2);
    Tensor y = leaf(3);
    x.add(y).backward(CREATE_GRAPH);
    x.mul(4).backward();
    assertThat(x.grad().item()).as("1 + 4").isCloseTo(5, within(1e-12));
    assertThat(y.grad().item()).as("1, and nothing of x's").isCloseTo(1, within(1e-12));
  }

  @Test
  @DisplayName("threads that share a leaf lose nothing: 8 times 1000 passes of 2w give 16000")
  void threads() throws InterruptedException {
    Tensor w = leaf(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(
          new Thread(
              () -> {
                for (int pass = 0; pass < 1000; pass++) {
                  w.mul(2).backward();
                }
              }));
    }
    w.zeroGrad();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(w.grad().item()).as("8 * 1000 * 2").isEqualTo(16_000);
  }
}
