package gradus.benchmarks;

import gradus.tensor.Tensor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Lesson 2: a chain of a million nodes, forward and backward, in a fresh JVM. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 3, jvmArgsAppend = "-Xmx2g")
public class MillionNodes {
  /** The point is not how fast it is, but that it comes to an end. */
  @Benchmark
  public Tensor chain() {
    Tensor start = Tensor.ones(4).requiresGrad(true);
    Tensor factor = Tensor.ones(4);
    Tensor product = start;
    for (int i = 0; i < 1_000_000; i++) {
      product = product.mul(factor);
    }
    product.sum().backward();
    return start.grad();
  }
}
