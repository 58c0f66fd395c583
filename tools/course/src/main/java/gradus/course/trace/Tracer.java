package gradus.course.trace;

import gradus.course.UsageException;
import gradus.course.learn.Sources;
import gradus.course.manifest.Lesson;
import gradus.course.run.Classes;
import gradus.course.run.CompileError;
import gradus.course.run.MemoryCompiler;
import gradus.course.run.SourceFiles;
import gradus.course.run.VariantLoader;
import gradus.figures.graph.Graph;
import gradus.figures.program.Program;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs programs on the engine that a student has written in lesson 1. */
public final class Tracer {
  private static final int PATIENCE_SECONDS = 10;

  private final FaultWriter faults;
  private final ClassLoader loader;
  private final int patience;

  Tracer(Lesson lesson, int patience) {
    Classes code = compile(lesson);
    this.patience = patience;
    faults = new FaultWriter(lesson, code);
    loader = new VariantLoader(code, SourceFiles.all(lesson.resources()));
  }

  /**
   * Compiles the student's engine; files that it does not need may be broken.
   *
   * @throws UsageException if it does not compile, with the compiler's first error
   */
  public static Tracer of(Lesson lesson) {
    return new Tracer(lesson, PATIENCE_SECONDS);
  }

  /**
   * Runs a program forward and backward, and returns what the engine recorded, right or wrong.
   *
   * @throws Fault if the engine does not get that far
   * @throws gradus.figures.program.ProgramException if the inputs are not those of the program
   */
  public Graph trace(Program program, Map<String, Double> inputs) {
    Engine engine = engine();
    FutureTask<String> run =
        new FutureTask<>(
            () -> {
              Object result = program.run(engine, inputs);
              engine.backward(result);
              return engine.trace(result);
            });
    Thread thread = new Thread(run, "engine");
    thread.setContextClassLoader(loader);
    thread.setDaemon(true); // a loop that never ends must not keep the command alive
    thread.start();
    try {
      return TraceReader.read(run.get(patience, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      throw faults.endless(thread.getStackTrace(), engine.doing(), patience);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StudentError error) {
        throw faults.thrown(error.getCause(), engine.doing());
      }
      if (e.getCause() instanceof RuntimeException own) {
        throw own;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Engine engine() {
    try {
      return new Engine(loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Classes compile(Lesson lesson) {
    Map<String, String> texts = SourceFiles.java(lesson.main());
    for (String file : Engine.FILES) {
      if (!texts.containsKey(file)) {
        throw new UsageException(
            "%s is gone, which trace needs: git checkout %s"
                .formatted(lesson.place(lesson.main().resolve(file)), lesson.place(lesson.main())));
      }
    }
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      Sources sources = Sources.compile(compiler, texts, Map.of(), Classes.NONE);
      for (String file : Engine.FILES) {
        if (sources.broken().containsKey(file)) {
          throw broken(lesson, sources.broken().get(file).get(0));
        }
      }
      return sources.classes();
    }
  }

  private static UsageException broken(Lesson lesson, CompileError error) {
    return new UsageException(
        "✗ your engine does not compile: %s:%d: %s"
            .formatted(
                lesson.place(lesson.main().resolve(error.file())),
                error.line(),
                error.message().strip().replaceAll("\\s*\\R\\s*", " ")));
  }
}
