package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import gradus.array.Shape;
import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.12")
@DisplayName("2.12 Cotangents and the Jacobian: any function")
class CotangentPropertyTest {
  /** The function {@code tanh(A x) + B x^2}, whose Jacobian is known. */
  private record Smooth(double[][] a, double[][] b) {
    static Smooth random(Random random, int outputs, int inputs) {
      return new Smooth(matrix(random, outputs, inputs), matrix(random, outputs, inputs));
    }

    Tensor of(Tensor x) {
      return constant(a).matmul(x).tanh().add(constant(b).matmul(x.mul(x)));
    }

    double[][] jacobian(double... x) {
      double[][] jacobian = new double[a.length][x.length];
      for (int i = 0; i < a.length; i++) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
          sum += a[i][j] * x[j];
        }
        double slope = 1 - Math.tanh(sum) * Math.tanh(sum);
        for (int j = 0; j < x.length; j++) {
          jacobian[i][j] = slope * a[i][j] + 2 * b[i][j] * x[j];
        }
      }
      return jacobian;
    }
  }

  private static double[] numbers(Random random, int count) {
    return random.doubles(count, -2, 2).toArray();
  }

  private static double[][] matrix(Random random, int rows, int columns) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = numbers(random, columns);
    }
    return matrix;
  }

  private static void assertAgree(String what, Tensor actual, double[][] expected) {
    assertThat(actual.shape())
        .as("the shape of %s", what)
        .isEqualTo(Shape.of(expected.length, expected[0].length));
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual.get(i).toDoubles())
          .as("row %d of %s", i, what)
          .containsExactly(expected[i], within(1e-12));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("the Jacobian of tanh(A x) + B x^2, row by row")
  void jacobian(long seed) {
    Random random = new Random(seed);
    int inputs = 1 + random.nextInt(5);
    Smooth f = Smooth.random(random, 1 + random.nextInt(5), inputs);
    double[] at = numbers(random, inputs);
    Tensor x = vector(at);
    assertAgree("J", Jacobian.of(f.of(x), x), f.jacobian(at));
    assertThat(x.grad()).as("no gradient is left in x").isNull();
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("v J is the sum of v[i] times row i")
  void product(long seed) {
    Random random = new Random(seed);
    int inputs = 1 + random.nextInt(5);
    int outputs = 1 + random.nextInt(5);
    Smooth f = Smooth.random(random, outputs, inputs);
    double[] at = numbers(random, inputs);
    double[] v = numbers(random, outputs);
    double[][] jacobian = f.jacobian(at);
    double[] expected = new double[inputs];
    for (int i = 0; i < outputs; i++) {
      for (int j = 0; j < inputs; j++) {
        expected[j] += v[i] * jacobian[i][j];
      }
    }
    Tensor x = vector(at);
    assertThat(Jacobian.product(constant(v), f.of(x), x).toDoubles())
        .as("v J")
        .containsExactly(expected, within(1e-11));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("the Jacobian of g(f(x)) is that of g times that of f")
  void chainRule(long seed) {
    Random random = new Random(seed);
    Smooth f = Smooth.random(random, 3, 2);
    Smooth g = Smooth.random(random, 4, 3);
    Tensor x = vector(numbers(random, 2));
    Tensor y = f.of(x);
    Tensor z = g.of(y);
    Tensor byParts = Jacobian.of(z, y).matmul(Jacobian.of(y, x));
    assertThat(Jacobian.of(z, x).toDoubles())
        .as("dz/dx, and dz/dy times dy/dx")
        .containsExactly(byParts.toDoubles(), within(1e-9));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(20)
  @DisplayName("no cotangent is needed for one element, and only then")
  void shapes(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      int[] sizes =
          random.ints(random.nextInt(4), 0, 3).map(size -> size == 0 ? 1 : size).toArray();
      if (i == 0 || random.nextInt(8) == 0) {
        sizes = new int[] {1, random.nextBoolean() ? 0 : 2};
      }
      Tensor x = Tensor.ones(sizes).requiresGrad(true);
      Tensor y = x.mul(3);
      if (y.numel() == 1) {
        y.backward();
        assertThat(x.grad().shape()).as("the gradient's shape").isEqualTo(x.shape());
      } else {
        assertThatIllegalArgumentException()
            .as("%d elements of shape %s", y.numel(), y.shape())
            .isThrownBy(y::backward)
            .withMessageContaining(y.shape().toString());
        y.backward(y.onesLike());
      }
      assertThat(x.grad().toDoubles()).as("d(3x)/dx").containsOnly(expected(x, 3));
    }
  }

  private static double[] expected(Tensor x, double value) {
    return x.numel() == 0 ? new double[0] : new double[] {value};
  }

  @Test
  @DisplayName("v and x may have any shapes: y = 2 x^T of (2, 3) sends 2 v^T back")
  void matrices() {
    Tensor x = leaf(new double[][] {{1, 2, 3}, {4, 5, 6}});
    Tensor v = constant(new double[][] {{1, 2}, {3, 4}, {5, 6}});
    Tensor product = Jacobian.product(v, x.t().mul(2), x);
    assertThat(product.shape()).as("x's shape").isEqualTo(Shape.of(2, 3));
    assertThat(product.toDoubles()).as("2 v^T").isEqualTo(new double[] {2, 6, 10, 4, 8, 12});
  }

  @Test
  @DisplayName("a cotangent of another shape is refused, and the graph stays as it was")
  void wrongCotangent() {
    Tensor x = vector(1, 2);
    Tensor y = x.mul(x);
    assertThatIllegalArgumentException()
        .as("v of shape (3) for y of shape (2)")
        .isThrownBy(() -> Jacobian.product(constant(new double[] {1, 1, 1}), y, x))
        .withMessageContaining("(3)")
        .withMessageContaining("(2)");
    assertThat(Jacobian.product(constant(new double[] {1, 10}), y, x).toDoubles())
        .as("v * 2x")
        .isEqualTo(new double[] {2, 40});
  }

  @Test
  @DisplayName("float32 in, float32 out")
  void dtype() {
    Tensor x = Tensor.of(1.0, 2.0).requiresGrad(true);
    Tensor jacobian = Jacobian.of(x.mul(x), x);
    assertThat(jacobian.dtype()).as("the Jacobian's dtype").isEqualTo(x.dtype());
    assertThat(jacobian.toDoubles()).as("2x on the diagonal").isEqualTo(new double[] {2, 0, 0, 4});
  }

  @Test
  @DisplayName("of several outputs without cotangents, the one with more elements is refused")
  void severalOutputs() {
    Tensor x = vector(1, 2);
    List<Tensor> outputs = List.of(x.sum(), x.mul(2));
    assertThatIllegalArgumentException()
        .as("the second output has shape (2)")
        .isThrownBy(() -> Autograd.backward(outputs, java.util.Arrays.asList(null, null)))
        .withMessageContaining("(2)");
    assertThat(x.grad()).as("nothing has happened to x").isNull();
  }
}
