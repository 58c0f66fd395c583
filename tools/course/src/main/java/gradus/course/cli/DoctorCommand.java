package gradus.course.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParentCommand;

/** {@code gradus doctor}: what this machine has, and how to get what it lacks. */
@Command(name = "doctor", description = "Check the machine: JDK, Maven, CUDA, compilers for it.")
final class DoctorCommand implements Callable<Integer> {
  /** Prints what there is for CUDA; a program of its own, because it loads native libraries. */
  private static final String CUDA = "gradus.vgpu.compiler.Doctor";

  private static final String MODULE = "tools/virtual-gpu";

  @ParentCommand private Gradus gradus;

  @Override
  public Integer call() throws IOException {
    gradus.out().println(Machine.describe());
    String cuda = cuda(gradus.root().resolve(MODULE).resolve("target/classes"));
    gradus.out().println(cuda.stripTrailing());
    return cuda.contains("✗") ? Gradus.FOUND_SOMETHING : ExitCode.OK;
  }

  private static String cuda(Path classes) throws IOException {
    if (!Files.isDirectory(classes.resolve("gradus/vgpu"))) {
      return "· CUDA: not looked for, because the virtual GPU is not built. Lesson 3 needs it:\n"
          + "  mvn -pl %s package -DskipTests downloads a compiler, 150 MB, and builds it"
              .formatted(MODULE);
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, "-Dfile.encoding=UTF-8", "-cp", classes.toString(), CUDA)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return process.waitFor() == 0 ? output : "✗ CUDA: " + output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
