package gradus.benchmarks;

import gradus.scalar.Mlp;
import gradus.scalar.Moons;
import gradus.scalar.TopologicalOrder;
import gradus.scalar.Training;
import gradus.scalar.Value;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Lesson 1: the loss of a 2-16-16-1 network over 100 points, a graph of about 65 000 nodes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
public class TwoMoons {
  private Training training;
  private int size;

  /** Counts nodes, so that JMH reports nodes per second beside graphs per second. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counter {
    public long nodes;
  }

  @Setup
  public void prepare() {
    training = newTraining();
    size = TopologicalOrder.of(training.loss()).size();
  }

  /** Builds the graph. */
  @Benchmark
  public Value forward(Counter counter) {
    counter.nodes += size;
    return training.loss();
  }

  /** Builds the graph and differentiates it. */
  @Benchmark
  public Value forwardAndBackward(Counter counter) {
    Value loss = training.loss();
    loss.backward();
    counter.nodes += size;
    return loss;
  }

  /** The demo of exercise 1.11 in a fresh JVM: 100 steps, to the first answer that is all right. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(5)
  public double demo() {
    Training demo = newTraining();
    demo.run(100, 1.5);
    return demo.accuracy();
  }

  private static Training newTraining() {
    Random random = new Random(1);
    Mlp network = new Mlp(random, Value::relu, 2, 16, 16, 1);
    return new Training(network, Moons.of(100, 0.05, random));
  }
}
