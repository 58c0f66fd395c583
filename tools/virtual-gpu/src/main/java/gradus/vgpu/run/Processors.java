package gradus.vgpu.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The CPU threads that work as the device's multiprocessors; the caller's is one of them. */
public final class Processors {
  private final int count;
  private final ExecutorService others;

  /** Makes a number of processors, at least 1. */
  public Processors(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(count + " processors: at least 1 is needed");
    }
    this.count = count;
    others = count == 1 ? null : Executors.newFixedThreadPool(count - 1, Processors::thread);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "virtual GPU");
    thread.setDaemon(true);
    return thread;
  }

  int count() {
    return count;
  }

  void run(int workers, Runnable work) {
    List<Future<?>> running = new ArrayList<>();
    for (int i = 1; i < workers; i++) {
      running.add(others.submit(work));
    }
    Throwable problem = null;
    try {
      work.run();
    } catch (RuntimeException | Error thrown) {
      problem = thrown;
    }
    for (Future<?> other : running) {
      try {
        other.get();
      } catch (ExecutionException thrown) {
        problem = thrown.getCause();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    if (problem instanceof Error error) {
      throw error;
    }
    if (problem instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
