package gradus.vgpu.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** clang, run as a process; it needs no CUDA. */
public final class Clang implements Compiler {
  static final String VERSION = "20.1.7";
  private static final String NAMES = "name expression";

  /** A variable that holds the address of what an expression names. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?m)^\\.visible \\.global \\.align 8 \\.u64 __gradus_name_(\\d+) ="
              + " (?:generic\\()?([\\w$]+)\\)?;\\R");

  /** A variable that is only declared, as by {@code extern "C" __device__ int count;}. */
  private static final Pattern DECLARED =
      Pattern.compile("(?m)^\\.extern (?=\\.(?:global|const) [^;]*?([\\w$]+)(?:\\[\\d+\\])?;$)");

  /**
   * What every text is compiled with.
   *
   * <p>More than {@code -O1} deletes reads whose value is not used, and with them the faults to be
   * found. But loops are unrolled as NVIDIA's compilers do: a barrier in a loop whose length is
   * known costs half as much, since what each round does is known when it is compiled.
   *
   * <p>A variable that only one lane of a warp has set may be passed to a shuffle, by all of them;
   * by C++ alone clang could take it for set by all.
   */
  private static final List<String> ALWAYS =
      List.of(
          "-x",
          "cuda",
          "--cuda-device-only",
          "-S",
          "-nocudainc",
          "-nocudalib",
          "-nostdinc",
          "-gline-tables-only",
          "-O1",
          "-funroll-loops",
          "-Xclang",
          "-no-enable-noundef-analysis",
          "-fdebug-compilation-dir=.",
          "-fdiagnostics-format=msvc",
          "-fno-spell-checking",
          "-fno-caret-diagnostics",
          "-ferror-limit=50",
          "-Wno-unknown-cuda-version",
          "-Wno-undefined-internal",
          "-Wno-pass-failed");

  @Override
  public String name() {
    return "clang " + VERSION + " (prelude and options " + digest().substring(0, 8) + ")";
  }

  /** What is compiled depends on these texts, so what is kept has their digest in its name. */
  private static String digest() {
    List<String> texts = List.of(Prelude.text(), StandardHeaders.texts(), String.join(" ", ALWAYS));
    return Digest.of(texts);
  }

  @Override
  public Optional<String> missing() {
    return ClangFiles.areThere()
        ? Optional.empty()
        : Optional.of(
            "no org.bytedeco:llvm:%s jar for %s on the class path, and none was unpacked before: add the dependency with this classifier, or install CUDA"
                .formatted(VERSION, ClangFiles.platform()));
  }

  @Override
  public Compilation compile(Source source) {
    Options options = Options.of(source.options());
    if (!options.unknown().isEmpty()) {
      return Compilation.failed(
          Compilation.Outcome.INVALID_OPTION,
          "nvrtc: error: unrecognized option " + options.unknown() + " found\n");
    }
    try (Headers headers = Headers.of(StandardHeaders.of(source))) {
      return compile(source, options, headers);
    } catch (IOException failure) {
      return Compilation.failed(
          Compilation.Outcome.NO_COMPILER, "clang could not be run: " + failure + "\n");
    }
  }

  private static Compilation compile(Source source, Options options, Headers headers)
      throws IOException {
    List<String> command = command(ClangFiles.unpack(), options);
    headers.folder().ifPresent(folder -> command.add("-I" + folder));
    ToolRun run = ToolRun.of(command, input(source, options));
    String log = Messages.of(run.errors(), source);
    if (run.status() == 0) {
      return withNames(run.output(), log, source);
    }
    if (Crash.isSeen(run)) {
      String name = "clang " + VERSION;
      return Compilation.failed(
          Compilation.Outcome.CRASHED, Crash.log(name, run.errors(), source) + log);
    }
    if (log.isEmpty()) {
      // No place in the text is to blame: an option's value is wrong, or clang did not start.
      boolean isOption = run.errors().contains("error: ") && run.status() == 1;
      return Compilation.failed(
          isOption ? Compilation.Outcome.INVALID_OPTION : Compilation.Outcome.NO_COMPILER,
          run.errors());
    }
    return Compilation.failed(Compilation.Outcome.ERRORS, log);
  }

  private static List<String> command(Path program, Options options) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(ALWAYS);
    command.addAll(options.clang());
    command.addAll(List.of("-o", "-", "-"));
    return command;
  }

  private static String input(Source source, Options options) {
    StringBuilder text = new StringBuilder(Prelude.text());
    if (options.isDeviceDefault()) {
      text.append("#pragma clang force_cuda_host_device begin\n");
    }
    String name = source.name().replace("\\", "\\\\").replace("\"", "\\\"");
    text.append("# 1 \"").append(name).append("\"\n").append(source.text()).append('\n');
    if (options.isDeviceDefault()) {
      text.append("#pragma clang force_cuda_host_device end\n");
    }
    if (!source.expressions().isEmpty()) {
      text.append("# 1 \"" + NAMES + "\"\n");
    }
    for (int i = 0; i < source.expressions().size(); i++) {
      String expression = source.expressions().get(i).strip();
      text.append("extern \"C\" __device__ __attribute__((used)) void* __gradus_name_" + i)
          .append(" = (void*)(" + (expression.startsWith("&") ? "" : "&") + expression + ");\n");
    }
    return text.toString();
  }

  /**
   * Takes the variables out again that {@link #input} put in, and reads them; what is only declared
   * becomes defined.
   */
  private static Compilation withNames(String ptx, String log, Source source) {
    Map<String, String> names = new HashMap<>();
    Matcher matcher = NAMED.matcher(ptx);
    while (matcher.find()) {
      String expression = source.expressions().get(Integer.parseInt(matcher.group(1)));
      names.put(expression, matcher.group(2));
    }
    String rest = matcher.replaceAll("");
    String warnings = warnings(rest, source);
    String defined = DECLARED.matcher(rest).replaceAll("");
    return new Compilation(Compilation.Outcome.COMPILED, defined, log + warnings, names);
  }

  /** No other module can define them, so NVIDIA's compilers take a declaration for a definition. */
  private static String warnings(String ptx, Source source) {
    return DECLARED
        .matcher(ptx)
        .results()
        .map(
            declared ->
                source.name()
                    + ": warning: extern declaration of the entity "
                    + declared.group(1)
                    + " is treated as a static definition\n")
        .collect(Collectors.joining());
  }
}
