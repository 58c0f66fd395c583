package gradus.tensor;

import static gradus.array.DType.FLOAT16;
import static gradus.array.DType.FLOAT32;
import static gradus.tensor.GradOption.CREATE_GRAPH;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Functions of one's own, and how the engine guards them")
class CustomFunctionTest {
  /** A function of one input, from two lambdas; saves its input. */
  private static Function function(
      UnaryOperator<Tensor> forward, BinaryOperator<Tensor> ruleOfGradientAndInput) {
    return new Function() {
      @Override
      protected String name() {
        return "Custom";
      }

      @Override
      protected Tensor forward(Context context, Tensor... inputs) {
        context.saveForBackward(inputs[0]);
        return forward.apply(inputs[0]);
      }

      @Override
      protected Tensor[] backward(Context context, Tensor gradient) {
        return new Tensor[] {ruleOfGradientAndInput.apply(gradient, context.saved(0))};
      }
    };
  }

  @Test
  @DisplayName("nothing is recorded in forward, nor in backward unless CREATE_GRAPH asks for it")
  void gradModeInside() {
    List<Boolean> modes = new ArrayList<>();
    Function square =
        function(
            x -> {
              modes.add(GradMode.isEnabled());
              return x.mul(x);
            },
            (gradient, x) -> {
              modes.add(GradMode.isEnabled());
              return gradient.mul(x).mul(2);
            });
    Tensor x = leaf(3);
    square.apply(x).backward();
    square.apply(x).backward(CREATE_GRAPH);
    assertThat(modes).containsExactly(false, false, false, true);
    assertThat(GradMode.isEnabled()).isTrue();
    assertThat(x.grad().item()).isEqualTo(12);
  }

  @Test
  @DisplayName("an exp that saves its own result has all its derivatives")
  void expOfResult() {
    Function exp =
        new Function() {
          @Override
          protected Tensor forward(Context context, Tensor... inputs) {
            Tensor result = inputs[0].exp();
            context.saveForBackward(result);
            return result;
          }

          @Override
          protected Tensor[] backward(Context context, Tensor gradient) {
            return new Tensor[] {gradient.mul(context.saved(0))};
          }
        };
    Tensor x = leaf(0.5);
    Tensor derivative = exp.apply(x);
    for (int order = 1; order <= 4; order++) {
      derivative = Autograd.grad(derivative, x, CREATE_GRAPH);
      assertThat(derivative.item()).isEqualTo(Math.exp(0.5));
    }
  }

  @Test
  @DisplayName(
      "a rule must return one gradient for each input, of that input's shape; null is none")
  void wrongGradients() {
    Tensor x = vector(1, 2);
    Function misshaped = function(Tensor::exp, (gradient, input) -> gradient.sum());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> misshaped.apply(x).sum().backward())
        .withMessageContaining("CustomBackward0")
        .withMessageContaining("()")
        .withMessageContaining("(2)");
    for (int count : new int[] {0, 2}) {
      Function counted =
          new Function() {
            @Override
            protected Tensor forward(Context context, Tensor... inputs) {
              return inputs[0].exp();
            }

            @Override
            protected Tensor[] backward(Context context, Tensor gradient) {
              return new Tensor[count];
            }
          };
      assertThatIllegalStateException()
          .isThrownBy(() -> counted.apply(x).sum().backward())
          .withMessageContaining(count + " gradients for 1 inputs");
    }
    Function none = function(Tensor::exp, (gradient, input) -> null);
    none.apply(x).sum().backward();
    assertThat(x.grad()).isNull();
  }

  @Test
  @DisplayName("a function that is differentiable once says so when it is differentiated twice")
  void onceDifferentiable() {
    Function square =
        new Function() {
          @Override
          protected String name() {
            return "Square";
          }

          @Override
          protected boolean isTwiceDifferentiable() {
            return false;
          }

          @Override
          protected Tensor forward(Context context, Tensor... inputs) {
            context.saveForBackward(inputs[0]);
            return inputs[0].mul(inputs[0]);
          }

          @Override
          protected Tensor[] backward(Context context, Tensor gradient) {
            return new Tensor[] {gradient.mul(context.saved(0)).mul(2)};
          }
        };
    Tensor x = leaf(3);
    Tensor first = Autograd.grad(square.apply(x), x, CREATE_GRAPH);
    assertThat(first.item()).isEqualTo(6);
    assertThatIllegalStateException()
        .isThrownBy(() -> Autograd.grad(first, x))
        .withMessageContaining("Square can be differentiated only once");
  }

  @Test
  @DisplayName("a checkpoint computes its forward part again in backward: same gradients")
  void checkpoint() {
    int[] forwards = {0};
    UnaryOperator<Tensor> part =
        x -> {
          forwards[0]++;
          return x.sin().mul(x);
        };
    Function checkpoint =
        function(
            part,
            (gradient, saved) -> {
              Tensor x = saved.detach().requiresGrad(true);
              try (var on = GradMode.enableGrad()) {
                part.apply(x).backward(gradient);
              }
              return x.grad();
            });
    Tensor x = vector(1, 2);
    Tensor y = checkpoint.apply(x.mul(2)).exp();
    assertThat(forwards[0]).isEqualTo(1);
    y.sum().backward();
    assertThat(forwards[0]).isEqualTo(2);
    Tensor plain = vector(1, 2);
    Tensor inner = plain.mul(2);
    inner.sin().mul(inner).exp().sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(plain.grad().toDoubles());
  }

  @Test
  @DisplayName("an exception in a rule comes out as it is, and the engine works on")
  void exceptionInRule() {
    Function broken =
        function(
            Tensor::exp,
            (gradient, x) -> {
              throw new UnsupportedOperationException("no rule");
            });
    Tensor x = leaf(1);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> broken.apply(x).backward())
        .withMessage("no rule");
    assertThat(GradMode.isEnabled()).isTrue();
    x.mul(2).backward();
    assertThat(x.grad().item()).isEqualTo(2);
  }

  @Test
  @DisplayName("eight threads of a thousand backward passes on one leaf lose no contribution")
  void threads() throws InterruptedException {
    Tensor w = leaf(1);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 8; i++) {
      threads.submit(
          () -> {
            for (int j = 0; j < 1000; j++) {
              w.mul(2).backward();
            }
          });
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(w.grad().item()).isEqualTo(16_000);
  }

  @Test
  @DisplayName("anomaly mode names the operation whose gradient is NaN, and its line")
  void anomaly() {
    Tensor x = leaf(0);
    Tensor y;
    try (var anomaly = AnomalyMode.detect()) {
      y = x.sqrt().mul(constant(0.0));
    }
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(y::backward)
        .withMessageContaining("SqrtBackward0")
        .withMessageContaining("CustomFunctionTest.java");
    try (var anomaly = AnomalyMode.detect()) {
      leaf(4).sqrt().backward();
    }
  }

  @Test
  @DisplayName("a function that returns its input gives a tensor of its own")
  void identity() {
    Function identity = function(x -> x, (gradient, x) -> gradient.mul(5));
    Tensor x = leaf(2);
    Tensor y = identity.apply(x);
    assertThat(y).isNotSameAs(x);
    y.backward();
    assertThat(x.isLeaf()).isTrue();
    assertThat(x.grad().item()).isEqualTo(5);
  }

  @Test
  @DisplayName("saved(3) of one saved tensor is an error that says how many there are")
  void savedOutOfRange() {
    Function wrong = function(Tensor::exp, (gradient, x) -> gradient);
    Function asks =
        new Function() {
          @Override
          protected Tensor forward(Context context, Tensor... inputs) {
            context.saveForBackward(inputs[0]);
            return inputs[0].exp();
          }

          @Override
          protected Tensor[] backward(Context context, Tensor gradient) {
            return new Tensor[] {context.saved(3)};
          }
        };
    assertThat(wrong.apply(leaf(0)).item()).isEqualTo(1);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> asks.apply(leaf(0)).backward())
        .withMessageContaining("saved(3)")
        .withMessageContaining("1 tensors");
  }

  @Test
  @DisplayName("a function that returns its input: what it returned cannot be changed in place")
  void identityIsAView() {
    Function identity = function(x -> x, (gradient, x) -> gradient);
    Tensor x = vector(1, 2);
    assertThatIllegalStateException().isThrownBy(() -> identity.apply(x).mul_(2));
    assertThatIllegalStateException()
        .isThrownBy(() -> identity.apply(x.mul(1)).mul_(2))
        .withMessageContaining("function");
    assertThat(x.toDoubles()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("anomaly mode passes over FLOAT16 gradients that are numbers")
  void anomalyOfHalves() {
    Tensor x = Tensor.of(new double[] {1, 2}, FLOAT16).requiresGrad(true);
    try (var anomaly = AnomalyMode.detect()) {
      x.to(FLOAT32).pow(2).sum().backward();
    }
    assertThat(x.grad().toDoubles()).containsExactly(2, 4);
  }

  /** A rule that cannot be differentiated, and has nothing to say. */
  private static Function nothing(Tensor result) {
    return new Function() {
      @Override
      protected boolean isTwiceDifferentiable() {
        return false;
      }

      @Override
      protected Tensor forward(Context context, Tensor... inputs) {
        return result;
      }

      @Override
      protected Tensor[] backward(Context context, Tensor gradient) {
        return null;
      }
    };
  }

  @Test
  @DisplayName("forward and backward that return null are named, an anonymous class by its place")
  void returnsNull() {
    Tensor x = leaf(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> nothing(constant(1.0)).apply(x).backward(CREATE_GRAPH))
        .withMessageContaining("returned no gradients for 1 inputs");
    assertThatIllegalStateException()
        .isThrownBy(() -> nothing(null).apply(x))
        .withMessageContaining("forward of CustomFunctionTest$")
        .withMessageContaining("null");
    assertThat(nothing(constant(1.0)).apply(x).gradFn().name())
        .startsWith("CustomFunctionTest$")
        .endsWith("Backward0");
  }
}
