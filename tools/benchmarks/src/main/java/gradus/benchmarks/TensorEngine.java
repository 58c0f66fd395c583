package gradus.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Lesson 2: one engine of tensors at its tasks, float32; its subclasses are the peers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 3, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-Xms2g",
      "-Xmx4g",
      "-XX:+UseParallelGC",
      // New arrays lie where old ones did, in the processor's cache, as in PyTorch's allocator.
      "-Xmn96m",
      "--enable-native-access=ALL-UNNAMED"
    })
public abstract class TensorEngine {
  @Param public Task task;

  @Param({"1", "2"})
  public int threads;

  private Job job;

  @Setup
  public void start() {
    setThreads(threads);
    job = job(task);
  }

  @Setup(Level.Invocation)
  public void prepare() {
    job.prepare();
  }

  /** Does the task once. */
  @Benchmark
  public Object run() {
    return job.run();
  }

  /** Sets how many threads the engine may use. */
  abstract void setThreads(int n);

  /** Makes a task ready. */
  abstract Job job(Task task);
}
