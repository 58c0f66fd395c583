package gradus.benchmarks;

import java.io.IOException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Lesson 2: one engine of tensors at its tasks, float32; its subclasses are the peers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 20, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 250, timeUnit = TimeUnit.MILLISECONDS)
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
  private Turns.Player turns;

  @Setup
  public void start() throws IOException {
    setThreads(threads);
    job = job(task);
    turns = Turns.Player.connect();
  }

  @Setup(Level.Iteration)
  public void await() throws IOException {
    if (turns != null) {
      turns.await();
    }
  }

  @TearDown(Level.Iteration)
  public void pass() throws IOException {
    if (turns != null) {
      turns.pass();
    }
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
