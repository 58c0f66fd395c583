package gradus.tensor;

import java.util.List;
import java.util.Random;

/** A program that trains a small network for 10 000 steps; {@link MemoryTest} gives it little. */
final class TrainingLoop {
  private TrainingLoop() {}

  public static void main(String[] arguments) {
    Random random = new Random(1);
    Tensor x = Tensor.randn(random, 64, 32);
    Tensor y = x.mul(x).sum(1, true);
    Tensor w1 = Tensor.randn(random, 32, 64).mul(0.1).detach().requiresGrad(true);
    Tensor w2 = Tensor.randn(random, 64, 1).mul(0.1).detach().requiresGrad(true);
    Tensor total = Tensor.zeros();
    for (int step = 0; step < 10_000; step++) {
      Tensor loss = x.matmul(w1).relu().matmul(w2).sub(y).pow(2).mean();
      loss.backward();
      try (var off = GradMode.noGrad()) {
        total.add_(loss);
        for (Tensor parameter : List.of(w1, w2)) {
          parameter.add_(parameter.grad(), -1e-3);
          parameter.zeroGrad();
        }
      }
    }
    System.out.println("10000 steps, mean loss " + total.item() / 10_000);
  }
}
