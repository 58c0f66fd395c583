package gradus.benchmarks.gpu;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** OpenCL on the CPU, in a process of its own that waits while it is not asked. */
final class Pocl implements Device {
  /** Ways in which pocl runs the threads of a block; which is faster depends on the kernel. */
  static final List<String> METHODS = List.of("auto", "cbs");

  private final Process process;
  private final PrintStream questions;
  private final BufferedReader answers;
  private final String name;

  /** Starts the program that was made of pocl.c. */
  Pocl(Path program, Path kernels, String method) {
    ProcessBuilder builder =
        new ProcessBuilder(
            program.toString(),
            kernels.toString(),
            Integer.toString(Task.SIDE),
            Integer.toString(Task.LENGTH));
    builder.environment().put("POCL_WORK_GROUP_METHOD", method);
    try {
      process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
    name = answer() + " with " + method;
  }

  private String answer() {
    try {
      String line = answers.readLine();
      if (line == null) {
        throw new IllegalStateException("pocl's process has ended; what it said stands above");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double run(Task task) {
    questions.println("run " + task.kernel());
    return Double.parseDouble(answer());
  }

  @Override
  public float[] result(Task task) {
    try {
      Path file = Files.createTempFile(task.kernel(), ".bin");
      try {
        questions.println("write " + task.kernel() + " " + file);
        answer();
        float[] values = new float[task.results()];
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        bytes.order(ByteOrder.nativeOrder()).asFloatBuffer().get(values);
        return values;
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    questions.close();
  }
}
