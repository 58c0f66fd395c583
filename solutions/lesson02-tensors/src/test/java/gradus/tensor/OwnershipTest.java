package gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A leaf takes a gradient over without a copy only if nobody else can have it")
class OwnershipTest {
  private final Tensor x = Tensor.of(new double[] {1, 2}).requiresGrad(true);
  private final Tensor y = Tensor.of(new double[] {3, 4}).requiresGrad(true);

  @Test
  @DisplayName("what a rule has just computed is taken over")
  void taken() {
    List<Tensor> arrived = new ArrayList<>();
    Function product =
        new BuiltIn() {
          @Override
          protected Tensor forward(Context context, Tensor... inputs) {
            context.saveForBackward(inputs);
            return inputs[0].mul(inputs[1]);
          }

          @Override
          protected Tensor[] backward(Context context, Tensor gradient) {
            arrived.add(gradient.mul(context.saved(1)));
            arrived.add(gradient.mul(context.saved(0)));
            return arrived.toArray(Tensor[]::new);
          }
        };
    product.apply(x, y).sum().backward();
    assertThat(x.grad().array().storage()).isSameAs(arrived.get(0).array().storage());
    assertThat(y.grad().array().storage()).isSameAs(arrived.get(1).array().storage());
  }

  @Test
  @DisplayName("not the gradient of a sum, which both operands get")
  void sharedByOperands() {
    x.add(y).sum().backward();
    x.grad().zero_();
    assertThat(y.grad().toDoubles()).containsExactly(1, 1);
  }

  @Test
  @DisplayName("not a cotangent, nor a gradient given as one")
  void cotangent() {
    Tensor cotangent = Tensor.of(new double[] {5, 6});
    x.add(0).backward(cotangent);
    x.backward(cotangent);
    assertThat(cotangent.toDoubles()).containsExactly(5, 6);
    Tensor gradient = Autograd.grad(y.mul(y).sum(), y);
    y.backward(gradient);
    y.backward(gradient);
    assertThat(gradient.toDoubles()).containsExactly(6, 8);
    assertThat(y.grad().toDoubles()).containsExactly(12, 16);
  }

  @Test
  @DisplayName("not what a hook has seen")
  void hooked() {
    List<Tensor> seen = new ArrayList<>();
    x.registerHook(
        gradient -> {
          seen.add(gradient);
          return null;
        });
    x.mul(y).sum().backward();
    x.mul(y).sum().backward();
    assertThat(seen.get(0).toDoubles()).containsExactly(3, 4);
    assertThat(x.grad().toDoubles()).containsExactly(6, 8);
  }

  @Test
  @DisplayName("not what was saved in the forward pass")
  void saved() {
    Tensor scale = Tensor.of(new double[] {7, 8});
    Tensor one = Tensor.of(1.0).requiresGrad(true);
    one.expand(2).mul(scale).sum().backward();
    x.mul(scale).sum().backward();
    x.mul(scale).sum().backward();
    assertThat(scale.toDoubles()).containsExactly(7, 8);
    assertThat(one.grad().item()).isEqualTo(15);
  }

  @Test
  @DisplayName("not what a user's own rule returns: it may have kept the tensor")
  void custom() {
    Tensor constant = Tensor.of(new double[] {9, 9});
    Function rule =
        new Function() {
          @Override
          protected Tensor forward(Context context, Tensor... inputs) {
            return inputs[0].mul(2);
          }

          @Override
          protected Tensor[] backward(Context context, Tensor gradient) {
            return new Tensor[] {constant};
          }
        };
    rule.apply(x).sum().backward();
    rule.apply(x).sum().backward();
    assertThat(constant.toDoubles()).containsExactly(9, 9);
    assertThat(x.grad().toDoubles()).containsExactly(18, 18);
  }

  @Test
  @DisplayName("a retained gradient is a copy of the one that goes on")
  void retained() {
    Tensor p = x.mul(2);
    Tensor q = y.mul(3);
    p.retainGrad();
    q.retainGrad();
    Tensor cotangent = Tensor.of(new double[] {1, 1});
    p.add(q).backward(cotangent);
    p.grad().mul_(10);
    assertThat(q.grad().toDoubles()).containsExactly(1, 1);
    assertThat(cotangent.toDoubles()).containsExactly(1, 1);
    Tensor repeated = x.mul(2);
    repeated.retainGrad();
    repeated.sum().backward();
    repeated.zeroGrad();
    assertThat(repeated.grad().toDoubles()).containsExactly(0, 0);
  }

  @Test
  @DisplayName("an assigned gradient whose elements stand several times is copied")
  void assignedRepeated() {
    x.setGrad(Tensor.of(new double[] {1}).expand(2));
    x.sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(2, 2);
  }
}
