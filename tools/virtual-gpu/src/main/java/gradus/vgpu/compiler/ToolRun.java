package gradus.vgpu.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a program printed when it was run.
 *
 * @param status 0 if all went well
 */
record ToolRun(int status, String output, String errors) {
  /** Runs a program to its end and feeds it a text. */
  static ToolRun of(List<String> command, String input) throws IOException {
    Process process = new ProcessBuilder(command).start();
    String[] errors = {""};
    // Read beside the output: a program with a full pipe waits for ever.
    Thread reader = new Thread(() -> errors[0] = read(process.getErrorStream()));
    reader.start();
    try {
      try (OutputStream to = process.getOutputStream()) {
        to.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException deaf) {
        // A program that fails at its options does not read; its messages say why.
      }
      String output = read(process.getInputStream());
      reader.join();
      return new ToolRun(process.waitFor(), output, errors[0]);
    } catch (InterruptedException stop) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(command.get(0) + " was interrupted", stop);
    }
  }

  private static String read(InputStream from) {
    try {
      return new String(from.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
