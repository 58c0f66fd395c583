package gradus.vgpu.compiler;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** nvcc of an installed toolkit; it accepts more than NVRTC does, so it comes last. */
public final class Nvcc implements Compiler {
  private static final boolean IS_WINDOWS = ClangFiles.platform().startsWith("windows");
  private String version;

  @Override
  public String name() {
    return "nvcc" + (program() == null ? "" : " " + version());
  }

  @Override
  public Optional<String> missing() {
    return program() != null ? Optional.empty() : Optional.of("no nvcc on the PATH");
  }

  private static Path program() {
    String path = System.getenv("PATH");
    for (String folder : (path == null ? "" : path).split(File.pathSeparator)) {
      Path file = Path.of(folder.isEmpty() ? "." : folder, IS_WINDOWS ? "nvcc.exe" : "nvcc");
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    return null;
  }

  private synchronized String version() {
    if (version == null) {
      try {
        String text = ToolRun.of(List.of(program().toString(), "--version"), "").output();
        version = text.lines().filter(line -> line.contains("release")).findFirst().orElse("");
        version = version.replaceAll(".*release ([\\d.]+).*", "$1");
      } catch (IOException broken) {
        version = "unknown";
      }
    }
    return version;
  }

  @Override
  public Compilation compile(Source source) {
    if (!source.expressions().isEmpty()) {
      return Compilation.failed(
          Compilation.Outcome.INVALID_OPTION, "nvcc does not tell names of expressions\n");
    }
    try (Headers headers = Headers.of(source.headers())) {
      Path folder = Files.createTempDirectory("gradus-nvcc");
      Path file = folder.resolve(Path.of(source.name()).getFileName() + ".cu");
      Path ptx = folder.resolve("kernel.ptx");
      try {
        return compile(source, headers, file, ptx);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(ptx);
        Files.delete(folder);
      }
    } catch (IOException failure) {
      return Compilation.failed(Compilation.Outcome.NO_COMPILER, "nvcc: " + failure + "\n");
    }
  }

  private static Compilation compile(Source source, Headers headers, Path file, Path ptx)
      throws IOException {
    Files.writeString(file, "#line 1 \"" + source.name() + "\"\n" + source.text());
    List<String> command = new ArrayList<>(List.of(program().toString(), "-ptx", "-lineinfo"));
    command.addAll(List.of("-o", ptx.toString()));
    headers.folder().ifPresent(folder -> command.add("-I" + folder));
    command.addAll(source.options());
    if (source.options().stream().noneMatch(option -> option.contains("arch"))) {
      command.add("-arch=sm_75");
    }
    command.add(file.toString());
    ToolRun run = ToolRun.of(command, "");
    return run.status() == 0
        ? Compilation.of(Files.readString(ptx), run.errors())
        : Compilation.failed(Compilation.Outcome.ERRORS, run.errors() + run.output());
  }
}
