package gradus.benchmarks;

import static org.bytedeco.pytorch.global.torch.add_out;
import static org.bytedeco.pytorch.global.torch.addmm;
import static org.bytedeco.pytorch.global.torch.cross_entropy;
import static org.bytedeco.pytorch.global.torch.empty;
import static org.bytedeco.pytorch.global.torch.layer_norm;
import static org.bytedeco.pytorch.global.torch.ones;
import static org.bytedeco.pytorch.global.torch.randint;
import static org.bytedeco.pytorch.global.torch.randn;
import static org.bytedeco.pytorch.global.torch.set_num_threads;

import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** The real PyTorch, called from Java. */
public class PyTorch extends TensorEngine {
  @Override
  void setThreads(int n) {
    set_num_threads(n);
    openblas_nolapack.blas_set_num_threads(n);
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
      case LAYER_NORM -> untracked(() -> layer_norm(x, 1024));
    };
  }

  private static Job matmul(int n) {
    Tensor x = randn(n, n);
    Tensor y = randn(n, n);
    return untracked(() -> x.matmul(y));
  }

  private static Job add(int n) {
    Tensor x = randn(n);
    Tensor y = randn(n);
    Tensor out = empty(n);
    return () -> add_out(out, x, y);
  }

  /** What an operation makes is given back at once, not when the garbage collector comes by. */
  private static Job untracked(Supplier<Tensor> operation) {
    return () -> {
      try (PointerScope made = new PointerScope();
          NoGradGuard off = new NoGradGuard()) {
        return operation.get().data_ptr().address();
      }
    };
  }

  private static Tensor parameter(long... sizes) {
    return randn(sizes).mul_(new Scalar(0.05)).set_requires_grad(true);
  }

  /** Forward, backward and a step of plain gradient descent. */
  private static final class MlpStep implements Job {
    private final Tensor x = randn(64, 784);
    private final Tensor labels = randint(10, new long[] {64}).to(ScalarType.Long);
    private final Scalar rate = new Scalar(-0.01);
    private final Tensor[] parameters = {
      parameter(784, 256),
      parameter(256),
      parameter(256, 128),
      parameter(128),
      parameter(128, 10),
      parameter(10)
    };

    @Override
    public Object run() {
      try (PointerScope made = new PointerScope()) {
        // What nn.Linear does inside; beside it, matmul and add are slower and SGD is no faster.
        Tensor hidden = addmm(parameters[1], x, parameters[0]).relu();
        hidden = addmm(parameters[3], hidden, parameters[2]).relu();
        Tensor scores = addmm(parameters[5], hidden, parameters[4]);
        Tensor loss = cross_entropy(scores, labels);
        loss.backward();
        try (NoGradGuard off = new NoGradGuard()) {
          for (Tensor parameter : parameters) {
            parameter.add_(parameter.grad(), rate);
            parameter.mutable_grad().reset();
          }
        }
        return loss.address();
      }
    }
  }

  /** A product of many factors of four numbers each; a run is the backward pass. */
  private static final class Chain implements Job {
    private final Tensor start = parameter(4);
    private final Tensor factor = ones(4);
    private final int length;
    private PointerScope made = new PointerScope();
    private Tensor end;

    private Chain(int length) {
      this.length = length;
    }

    @Override
    public void prepare() {
      made.close();
      made = new PointerScope();
      Tensor product = start;
      for (int i = 0; i < length; i++) {
        product = product.mul(factor);
      }
      end = product.sum();
    }

    @Override
    public Object run() {
      end.backward();
      return end.address();
    }
  }
}
