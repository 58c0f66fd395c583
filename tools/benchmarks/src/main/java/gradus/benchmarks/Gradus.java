package gradus.benchmarks;

import gradus.array.BinaryOp;
import gradus.array.DType;
import gradus.array.Device;
import gradus.array.NdArray;
import gradus.array.Shape;
import gradus.array.Threads;
import gradus.tensor.GradMode;
import gradus.tensor.Tensor;
import java.util.Random;
import java.util.function.Supplier;

/** The engine of lesson 2. */
public class Gradus extends TensorEngine {
  private final Random random = new Random(1);

  @Override
  void setThreads(int n) {
    Threads.set(n);
  }

  @Override
  Job job(Task task) {
    Tensor x = randn(1024, 1024);
    return switch (task) {
      case MATMUL_512 -> matmul(512);
      case MATMUL_1024 -> matmul(1024);
      case MLP_STEP -> new MlpStep();
      case ADD -> add(10_000_000);
      case CHAIN -> new Chain(10_000);
      case EXP -> untracked(x::exp);
      case SUM -> untracked(() -> x.sum(1));
      case SOFTMAX -> untracked(() -> x.softmax(1));
      case LAYER_NORM -> untracked(() -> x.layerNorm(Shape.of(1024), null, null, 1e-5));
    };
  }

  private Job matmul(int n) {
    Tensor x = randn(n, n);
    Tensor y = randn(n, n);
    return untracked(() -> x.matmul(y));
  }

  private Job add(int n) {
    NdArray x = randn(n).array();
    NdArray y = randn(n).array();
    NdArray out = NdArray.empty(Shape.of(n), DType.FLOAT32, Device.CPU);
    return () -> x.binaryInto(BinaryOp.ADD, y, out);
  }

  private static Job untracked(Supplier<Tensor> operation) {
    return () -> {
      try (var off = GradMode.noGrad()) {
        return operation.get();
      }
    };
  }

  private Tensor randn(int... sizes) {
    Shape shape = Shape.of(sizes);
    float[] numbers = new float[shape.numel()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return new Tensor(NdArray.of(shape, numbers));
  }

  private Tensor parameter(int... sizes) {
    Tensor parameter = randn(sizes);
    parameter.mul_(0.05);
    return parameter.requiresGrad(true);
  }

  /** Forward, backward and a step of plain gradient descent. */
  private final class MlpStep implements Job {
    private final Tensor x = randn(64, 784);
    private final Tensor labels = labels();
    private final Tensor[] parameters = {
      parameter(784, 256),
      parameter(256),
      parameter(256, 128),
      parameter(128),
      parameter(128, 10),
      parameter(10)
    };

    private Tensor labels() {
      long[] digits = random.longs(64, 0, 10).toArray();
      return new Tensor(NdArray.of(Shape.of(64), digits));
    }

    @Override
    public Object run() {
      Tensor hidden = x.matmul(parameters[0]).add(parameters[1]).relu();
      hidden = hidden.matmul(parameters[2]).add(parameters[3]).relu();
      Tensor scores = hidden.matmul(parameters[4]).add(parameters[5]);
      Tensor loss = scores.crossEntropy(labels);
      loss.backward();
      try (var off = GradMode.noGrad()) {
        for (Tensor parameter : parameters) {
          parameter.add_(parameter.grad(), -0.01);
          parameter.setGrad(null);
        }
      }
      return loss;
    }
  }

  /** A product of many factors of four numbers each; a run is the backward pass. */
  private final class Chain implements Job {
    private final Tensor start = parameter(4);
    private final Tensor factor =
        new Tensor(NdArray.full(Shape.of(4), 1, DType.FLOAT32, Device.CPU));
    private final int length;
    private Tensor end;

    private Chain(int length) {
      this.length = length;
    }

    @Override
    public void prepare() {
      Tensor product = start;
      for (int i = 0; i < length; i++) {
        product = product.mul(factor);
      }
      end = product.sum();
    }

    @Override
    public Object run() {
      end.backward();
      return start.grad();
    }
  }
}
