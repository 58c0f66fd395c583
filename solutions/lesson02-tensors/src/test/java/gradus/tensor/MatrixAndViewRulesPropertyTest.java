package gradus.tensor;

import static gradus.array.DType.FLOAT32;
import static gradus.array.DType.FLOAT64;
import static gradus.tensor.CentralDifferences.assertFirstAndSecond;
import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.array.Shape;
import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("2.11")
@DisplayName("2.11 Rules of matrix products and views: any operands")
class MatrixAndViewRulesPropertyTest {
  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("each number of a product gets all that it was multiplied by, weighted")
  void products(long seed) {
    Random random = new Random(seed);
    int rows = random.nextInt(1, 5);
    int inner = random.nextInt(1, 5);
    int columns = random.nextInt(1, 5);
    Tensor x = random(random, rows, inner).requiresGrad(true);
    Tensor y = random(random, inner, columns).requiresGrad(true);
    Tensor gradient = random(random, rows, columns);
    x.matmul(y).backward(gradient);
    double[] byX = new double[rows * inner];
    double[] byY = new double[inner * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        for (int k = 0; k < inner; k++) {
          double arriving = gradient.item(i, j);
          byX[i * inner + k] += arriving * y.item(k, j);
          byY[k * columns + j] += arriving * x.item(i, k);
        }
      }
    }
    assertThat(x.grad().toDoubles()).as("dL/dX").containsExactly(byX, within(1e-12));
    assertThat(y.grad().toDoubles()).as("dL/dY").containsExactly(byY, within(1e-12));
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("vectors, batches and operands that lie crosswise have the slopes that are measured")
  void operands(long seed) {
    Random random = new Random(seed);
    int[] batch = random.ints(random.nextInt(3), 1, 3).toArray();
    Tensor x = random(random, with(batch, 2, 3));
    Tensor y = random(random, with(random.nextBoolean() ? batch : new int[0], 3, 2));
    assertFirstAndSecond(t -> t[0].matmul(t[1]), x, y);
    assertFirstAndSecond(t -> t[0].transpose(-1, -2).matmul(t[1].transpose(-1, -2)), x, y);
    assertFirstAndSecond(t -> t[0].matmul(t[1]), x, random(random, 3));
    assertFirstAndSecond(t -> t[0].matmul(t[1]), random(random, 2), x);
    assertFirstAndSecond(t -> t[0].matmul(t[1]), random(random, 2, 2), x);
    assertFirstAndSecond(t -> t[0].matmul(t[0].transpose(-1, -2)), x);
  }

  private static int[] with(int[] batch, int rows, int columns) {
    int[] sizes = Arrays.copyOf(batch, batch.length + 2);
    sizes[batch.length] = rows;
    sizes[batch.length + 1] = columns;
    return sizes;
  }

  @ParameterizedTest(name = "seed {0}")
  @Seeds(10)
  @DisplayName("through any views the gradient arrives at the elements that they show")
  void views(long seed) {
    int[] sizes = new Random(seed).ints(3, 1, 5).toArray();
    Shape shape = Shape.of(sizes);
    Tensor places = Tensor.arange(0, shape.numel(), 1, FLOAT64).reshape(sizes).requiresGrad(true);
    Tensor shown = chain(seed, places);
    Tensor gradient = Tensor.randn(new Random(seed), shown.shape(), FLOAT64);
    shown.backward(gradient);
    double[] expected = new double[shape.numel()];
    double[] place = shown.toDoubles();
    double[] arriving = gradient.toDoubles();
    for (int i = 0; i < place.length; i++) {
      expected[(int) place[i]] = arriving[i];
    }
    assertThat(places.grad().shape()).as("the shape of the gradient").isEqualTo(shape);
    assertThat(places.grad().toDoubles()).as("what arrived where").isEqualTo(expected);
    Tensor x = Tensor.randn(new Random(seed), shape, FLOAT64);
    assertFirstAndSecond(t -> power(chain(seed, t[0])), x);
  }

  private static Tensor power(Tensor x) {
    return x.mul(x).mul(x);
  }

  /** Applies up to six views, drawn by a seed, after a first transpose. */
  private static Tensor chain(long seed, Tensor start) {
    Random random = new Random(seed);
    Tensor x = start.transpose(0, random.nextInt(3));
    for (int i = random.nextInt(6); i > 0; i--) {
      int axis = random.nextInt(x.dim());
      int size = x.size(axis);
      x =
          switch (random.nextInt(7)) {
            case 0 -> x.transpose(axis - x.dim(), random.nextInt(x.dim()));
            case 1 -> x.permute(order(random, x.dim()));
            case 2 -> x.reshape(-1, size);
            case 3 -> x.slice(axis, random.nextInt(size), size, random.nextInt(1, 3));
            case 4 -> x.slice(axis, -2, size + 3);
            case 5 -> x.dim() < 4 ? x.unsqueeze(axis) : x.flatten();
            default -> x.dim() > 1 ? x.select(axis, random.nextInt(size) - size) : x.reshape(1, -1);
          };
    }
    return x;
  }

  /** Returns the axes in any order, some counted from the end. */
  private static int[] order(Random random, int count) {
    int[] axes = new int[count];
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      axes[i] = axes[j];
      axes[j] = i;
    }
    Arrays.setAll(axes, i -> random.nextBoolean() ? axes[i] : axes[i] - count);
    return axes;
  }

  @Test
  @DisplayName("a matrix that lies crosswise is reshaped by rows: [1, 2, 3, 4] is [[1, 3], [2, 4]]")
  void transposeThenReshape() {
    Tensor x = leaf(new double[][] {{1, 2}, {3, 4}});
    x.t().reshape(4).backward(constant(new double[] {1, 2, 3, 4}));
    assertThat(x.grad().toDoubles()).containsExactly(1, 3, 2, 4);
  }

  @Test
  @DisplayName("windows that overlap: [1, 2, 3] in windows of two gets [1, 2, 1]")
  void overlappingWindows() {
    Tensor x = vector(1, 2, 3);
    x.unfold(0, 2, 1).sum().backward();
    assertThat(x.grad().toDoubles()).containsExactly(1, 2, 1);
  }

  @Test
  @DisplayName("products and slices of nothing give zeros")
  void nothing() {
    Tensor x = Tensor.zeros(Shape.of(0, 3), FLOAT64).requiresGrad(true);
    Tensor y = leaf(new double[3][2]);
    x.matmul(y).sum().backward();
    assertThat(x.grad().shape()).isEqualTo(Shape.of(0, 3));
    assertThat(y.grad().toDoubles()).containsExactly(0, 0, 0, 0, 0, 0);
    Tensor z = vector(1, 2);
    z.slice(0, 2, 2).sum().backward();
    assertThat(z.grad().toDoubles()).containsExactly(0, 0);
  }

  @Test
  @DisplayName("FLOAT32 operands get FLOAT32 gradients, and a constant gets none")
  void dtype() {
    Tensor x = Tensor.of(new float[][] {{1, 2, 3}}).requiresGrad(true);
    Tensor y = Tensor.of(new float[][] {{4}, {5}, {6}});
    x.matmul(y).add(x.slice(1, 1, 2).transpose(0, 1)).backward();
    assertThat(x.grad().dtype()).isEqualTo(FLOAT32);
    assertThat(x.grad().toDoubles()).containsExactly(4, 6, 6);
    assertThat(y.grad()).isNull();
  }

  private static Tensor random(Random random, int... sizes) {
    return Tensor.randn(random, Shape.of(sizes), FLOAT64);
  }
}
