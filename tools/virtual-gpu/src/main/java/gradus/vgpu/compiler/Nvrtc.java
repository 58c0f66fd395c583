package gradus.vgpu.compiler;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NVIDIA's own compiler, where its library is installed; it needs no GPU. */
public final class Nvrtc implements Compiler {
  private static final int SUCCESS = 0;
  private static final int INVALID_OPTION = 5;
  private static final int COMPILATION = 6;

  private Class<?> library;
  private String lack;

  @Override
  public synchronized Optional<String> missing() {
    if (library == null && lack == null) {
      try {
        library = NvrtcLibrary.load();
      } catch (IOException | ReflectiveOperationException | LinkageError failure) {
        // JCuda's message goes on with stack traces.
        lack = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
      }
    }
    return Optional.ofNullable(lack);
  }

  @Override
  public String name() {
    if (missing().isPresent()) {
      return "NVRTC";
    }
    int[] major = {0};
    int[] minor = {0};
    call("nvrtcVersion", major, minor);
    return "NVRTC " + major[0] + "." + minor[0];
  }

  @Override
  public Compilation compile(Source source) {
    missing();
    Object program = create(source);
    try {
      for (String expression : source.expressions()) {
        call("nvrtcAddNameExpression", program, expression);
      }
      String[] options = options(source.options()).toArray(String[]::new);
      int status = (int) call("nvrtcCompileProgram", program, options.length, options);
      String log = text("nvrtcGetProgramLog", program);
      return status == SUCCESS
          ? finish(program, log, source.expressions())
          : Compilation.failed(outcome(status), log);
    } finally {
      call("nvrtcDestroyProgram", program);
    }
  }

  private Object create(Source source) {
    try {
      Object program =
          Class.forName("jcuda.nvrtc.nvrtcProgram", true, library.getClassLoader())
              .getConstructor()
              .newInstance();
      List<String> names = new ArrayList<>(source.headers().keySet());
      String[] texts = names.stream().map(source.headers()::get).toArray(String[]::new);
      call(
          "nvrtcCreateProgram",
          program,
          source.text(),
          source.name(),
          texts.length,
          texts,
          names.toArray(String[]::new));
      return program;
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException("JCuda's nvrtcProgram is not as expected", changed);
    }
  }

  private Compilation finish(Object program, String log, List<String> expressions) {
    Map<String, String> names = new HashMap<>();
    for (String expression : expressions) {
      String[] name = {null};
      call("nvrtcGetLoweredName", program, expression, name);
      names.put(expression, name[0]);
    }
    String ptx = text("nvrtcGetPTX", program);
    return new Compilation(Compilation.Outcome.COMPILED, ptx, log, names);
  }

  /** What is given, plus line information, which the device's reports need. */
  private static List<String> options(List<String> given) {
    List<String> options = new ArrayList<>(given);
    if (given.stream()
        .noneMatch(option -> option.matches("-lineinfo|-G|--generate-line-info|--device-debug"))) {
      options.add("-lineinfo");
    }
    if (given.stream().noneMatch(option -> option.matches("(-arch|--gpu-architecture).*"))) {
      options.add("--gpu-architecture=compute_75");
    }
    return options;
  }

  private static Compilation.Outcome outcome(int status) {
    return switch (status) {
      case INVALID_OPTION -> Compilation.Outcome.INVALID_OPTION;
      case COMPILATION -> Compilation.Outcome.ERRORS;
      default -> Compilation.Outcome.NO_COMPILER;
    };
  }

  private String text(String function, Object program) {
    String[] text = {""};
    call(function, program, text);
    return text[0] == null ? "" : text[0];
  }

  private Object call(String function, Object... arguments) {
    for (Method method : library.getMethods()) {
      if (method.getName().equals(function)) {
        try {
          return method.invoke(null, arguments);
        } catch (InvocationTargetException failure) {
          throw new IllegalStateException(function + " failed", failure.getCause());
        } catch (IllegalAccessException changed) {
          throw new IllegalStateException(function + " is not public", changed);
        }
      }
    }
    throw new IllegalStateException("JCuda has no " + function);
  }
}
