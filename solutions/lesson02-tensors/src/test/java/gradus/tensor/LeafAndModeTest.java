package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Leaves, retained gradients and grad mode")
class LeafAndModeTest {
  @Test
  @DisplayName("a result keeps no gradient unless told to: y = 2x, z = 3y gives y.grad = 3")
  void retainGrad() {
    Tensor x = leaf(1);
    Tensor y = x.mul(2);
    y.mul(3).backward();
    assertThat(y.grad()).isNull();
    assertThat(x.grad().item()).isEqualTo(6);
    Tensor again = x.mul(2);
    again.retainGrad();
    again.mul(3).backward();
    assertThat(again.grad().item()).isEqualTo(3);
  }

  @Test
  @DisplayName("retainGrad twice keeps it once; on a leaf it changes nothing")
  void retainTwice() {
    Tensor x = leaf(1);
    x.retainGrad();
    Tensor y = x.mul(2);
    y.retainGrad();
    y.retainGrad();
    y.mul(3).backward();
    assertThat(y.grad().item()).isEqualTo(3);
    assertThat(x.grad().item()).isEqualTo(6);
  }

  @Test
  @DisplayName("retainGrad sees what the hooks leave, whichever came first")
  void retainAndHook() {
    for (boolean hookFirst : new boolean[] {true, false}) {
      Tensor x = leaf(1);
      Tensor y = x.mul(2);
      if (hookFirst) {
        y.registerHook(gradient -> gradient.mul(10));
      }
      y.retainGrad();
      if (!hookFirst) {
        y.registerHook(gradient -> gradient.mul(10));
      }
      y.mul(3).backward();
      assertThat(y.grad().item()).isEqualTo(30);
      assertThat(x.grad().item()).isEqualTo(60);
    }
  }

  @Test
  @DisplayName("hooks and retainGrad need a tensor that a gradient flows to")
  void needGradient() {
    Tensor constant = constant(1.0);
    assertThatIllegalStateException()
        .isThrownBy(constant::retainGrad)
        .withMessageContaining("requiresGrad(true)");
    assertThatIllegalStateException()
        .isThrownBy(() -> constant.registerHook(gradient -> gradient))
        .withMessageContaining("requiresGrad(true)");
  }

  @Test
  @DisplayName("a result under noGrad has no gradFn; a leaf made there keeps requiresGrad")
  void underNoGrad() {
    Tensor x = leaf(2);
    try (var off = GradMode.noGrad()) {
      Tensor y = x.mul(3);
      assertThat(y.requiresGrad()).isFalse();
      assertThat(y.gradFn()).isNull();
      assertThat(leaf(1).requiresGrad()).isTrue();
    }
  }

  @Test
  @DisplayName("noGrad around enableGrad: on, off, on, off, on again; after an exception too")
  void nested() {
    assertThat(GradMode.isEnabled()).isTrue();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(
            () -> {
              try (var off = GradMode.noGrad()) {
                assertThat(GradMode.isEnabled()).isFalse();
                try (var on = GradMode.enableGrad()) {
                  assertThat(GradMode.isEnabled()).isTrue();
                }
                assertThat(GradMode.isEnabled()).isFalse();
                throw new UnsupportedOperationException();
              }
            });
    assertThat(GradMode.isEnabled()).isTrue();
  }

  @Test
  @DisplayName("grad mode belongs to a thread; a new one starts enabled")
  void perThread() throws InterruptedException {
    AtomicBoolean enabled = new AtomicBoolean();
    try (var off = GradMode.noGrad()) {
      Thread thread = new Thread(() -> enabled.set(GradMode.isEnabled()));
      thread.start();
      thread.join();
    }
    assertThat(enabled).isTrue();
  }

  @Test
  @DisplayName(
      "detach shares elements and version, and stops the gradient: x + (2x).detach() gives 1")
  void detach() {
    Tensor x = leaf(3);
    Tensor y = x.mul(2);
    Tensor detached = y.detach();
    assertThat(detached.array().storage()).isSameAs(y.array().storage());
    assertThat(detached.requiresGrad()).isFalse();
    x.add(detached).backward();
    assertThat(x.grad().item()).isEqualTo(1);
    detached.fill_(7);
    assertThat(y.item()).isEqualTo(7);
    assertThat(y.version()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "a write through the detached alias is noticed by the backward that needs the elements")
  void writeThroughAlias() {
    Tensor x = vector(1);
    Tensor y = x.mul(3);
    Tensor w = y.pow(2).sum();
    y.detach().set(100, 0);
    assertThatIllegalStateException().isThrownBy(w::backward).withMessageContaining("version 1");
  }

  @Test
  @DisplayName("a leaf that was switched off after the forward pass gets nothing")
  void switchedOff() {
    Tensor x = leaf(1);
    List<Tensor> hooked = new ArrayList<>();
    x.registerPostAccumulateGradHook(hooked::add);
    Tensor y = x.mul(2);
    x.requiresGrad(false);
    y.backward(GradOption.RETAIN_GRAPH);
    assertThat(x.grad()).isNull();
    assertThat(hooked).isEmpty();
    x.requiresGrad(true);
    y.backward();
    assertThat(x.grad().item()).isEqualTo(2);
  }

  @Test
  @DisplayName("reshape, view and expand to the same shape give a tensor of their own")
  void viewsThatChangeNothing() {
    Tensor x = vector(1, 2);
    for (Tensor y : List.of(x.reshape(2), x.view(2), x.expand(2), x.squeeze(), x.squeeze(0))) {
      y.registerHook(gradient -> gradient.mul(0));
      x.setGrad(null);
      y.add(x).sum().backward();
      assertThat(x.grad().toDoubles()).containsExactly(1, 1);
    }
    Tensor constant = constant(new double[] {1, 2});
    assertThat(constant.view(2).requiresGrad(true).requiresGrad()).isTrue();
    assertThat(constant.requiresGrad()).isFalse();
  }

  @Test
  @DisplayName("a scope that is closed twice puts back what was there once")
  void closedTwice() {
    GradMode first = GradMode.noGrad();
    first.close();
    try (var off = GradMode.noGrad()) {
      first.close();
      assertThat(GradMode.isEnabled()).isFalse();
    }
    AnomalyMode outer = AnomalyMode.detect();
    outer.close();
    try (var on = AnomalyMode.detect()) {
      outer.close();
      assertThat(AnomalyMode.isEnabled()).isTrue();
    }
    assertThat(GradMode.isEnabled()).isTrue();
  }
}
