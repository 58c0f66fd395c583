package gradus.vgpu.driver;

import gradus.vgpu.compiler.Compilation;
import gradus.vgpu.compiler.CompilerChain;
import gradus.vgpu.compiler.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jcuda.nvrtc.nvrtcProgram;
import jcuda.nvrtc.nvrtcResult;

/** The functions of NVRTC, which compile with whatever compiler there is. */
public final class Programs {
  private static final int[] ARCHITECTURES = {
    50, 52, 53, 60, 61, 62, 70, 72, 75, 80, 86, 87, 89, 90
  };

  private Programs() {}

  /** A program with what became of it. */
  private static final class Program {
    private final String text;
    private final String name;
    private final Map<String, String> headers;
    private final List<String> expressions = new ArrayList<>();
    private Compilation compilation;

    Program(String text, String name, Map<String, String> headers) {
      this.text = text;
      this.name = name;
      this.headers = headers;
    }

    boolean hasPtx() {
      return compilation != null && compilation.isCompiled();
    }
  }

  /** {@code nvrtcGetErrorString}: such as {@code NVRTC_ERROR_COMPILATION}. */
  public static String nvrtcGetErrorString(int result) {
    return nvrtcResult.stringFor(result);
  }

  /** {@code nvrtcVersion}: 12.6, which is JCuda's. */
  public static int nvrtcVersion(int[] major, int[] minor) {
    major[0] = 12;
    minor[0] = 6;
    return nvrtcResult.NVRTC_SUCCESS;
  }

  /** {@code nvrtcGetNumSupportedArchs}. */
  public static int nvrtcGetNumSupportedArchs(int[] count) {
    count[0] = ARCHITECTURES.length;
    return nvrtcResult.NVRTC_SUCCESS;
  }

  /** {@code nvrtcGetSupportedArchs}. */
  public static int nvrtcGetSupportedArchs(int[] architectures) {
    System.arraycopy(ARCHITECTURES, 0, architectures, 0, ARCHITECTURES.length);
    return nvrtcResult.NVRTC_SUCCESS;
  }

  /** {@code nvrtcCreateProgram}. */
  public static int nvrtcCreateProgram(
      nvrtcProgram program,
      String text,
      String name,
      int count,
      String[] headers,
      String[] includeNames) {
    if (text == null || count < 0 || count > 0 && (headers == null || includeNames == null)) {
      return nvrtcResult.NVRTC_ERROR_INVALID_INPUT;
    }
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < count; i++) {
      named.put(includeNames[i], headers[i]);
    }
    boolean isNamed = name != null && !name.isEmpty();
    Program made = new Program(text, isNamed ? name : "default_program", named);
    Pointers.setHandle(program, Handles.add(made), "prog");
    return nvrtcResult.NVRTC_SUCCESS;
  }

  /** {@code nvrtcDestroyProgram}. */
  public static int nvrtcDestroyProgram(nvrtcProgram program) {
    if (get(program) == null) {
      return nvrtcResult.NVRTC_ERROR_INVALID_PROGRAM;
    }
    Handles.remove(Pointers.handle(program));
    Pointers.setHandle(program, 0, "prog");
    return nvrtcResult.NVRTC_SUCCESS;
  }

  /** {@code nvrtcCompileProgram}; errors are printed too, for programs that ignore results. */
  public static int nvrtcCompileProgram(nvrtcProgram program, int count, String[] options) {
    Program found = get(program);
    if (found == null) {
      return nvrtcResult.NVRTC_ERROR_INVALID_PROGRAM;
    }
    List<String> given = count == 0 ? List.of() : List.of(options).subList(0, count);
    Source source = new Source(found.name, found.text, given, found.headers, found.expressions);
    Compilation made = CompilerChain.standard().compile(source);
    found.compilation = made;
    if (made.isCompiled()) {
      KernelTexts.remember(made.ptx(), found.name, found.text);
    } else {
      Driver.report(made.log());
    }
    return switch (made.outcome()) {
      case COMPILED -> nvrtcResult.NVRTC_SUCCESS;
      case ERRORS -> nvrtcResult.NVRTC_ERROR_COMPILATION;
      case INVALID_OPTION -> nvrtcResult.NVRTC_ERROR_INVALID_OPTION;
      case CRASHED -> nvrtcResult.NVRTC_ERROR_INTERNAL_ERROR;
      case NO_COMPILER -> nvrtcResult.NVRTC_ERROR_BUILTIN_OPERATION_FAILURE;
    };
  }

  /** {@code nvrtcGetPTXSize}: with the 0 at the end. */
  public static int nvrtcGetPTXSize(nvrtcProgram program, long[] bytes) {
    Program found = get(program);
    if (found == null || !found.hasPtx()) {
      return nvrtcResult.NVRTC_ERROR_INVALID_PROGRAM;
    }
    bytes[0] = size(found.compilation.ptx());
    return nvrtcResult.NVRTC_SUCCESS;
  }

  /** {@code nvrtcGetPTX}. */
  public static int nvrtcGetPTX(nvrtcProgram program, String[] ptx) {
    Program found = get(program);
    if (found == null || !found.hasPtx()) {
      return nvrtcResult.NVRTC_ERROR_INVALID_PROGRAM;
    }
    ptx[0] = found.compilation.ptx();
    return nvrtcResult.NVRTC_SUCCESS;
  }

  /** {@code nvrtcGetProgramLogSize}: with the 0 at the end. */
  public static int nvrtcGetProgramLogSize(nvrtcProgram program, long[] bytes) {
    String[] log = {null};
    int result = nvrtcGetProgramLog(program, log);
    if (result == nvrtcResult.NVRTC_SUCCESS) {
      bytes[0] = size(log[0]);
    }
    return result;
  }

  /** {@code nvrtcGetProgramLog}: empty before a compilation. */
  public static int nvrtcGetProgramLog(nvrtcProgram program, String[] log) {
    Program found = get(program);
    if (found == null) {
      return nvrtcResult.NVRTC_ERROR_INVALID_PROGRAM;
    }
    log[0] = found.compilation == null ? "" : found.compilation.log();
    return nvrtcResult.NVRTC_SUCCESS;
  }

  /** {@code nvrtcAddNameExpression}. */
  public static int nvrtcAddNameExpression(nvrtcProgram program, String expression) {
    Program found = get(program);
    if (found == null) {
      return nvrtcResult.NVRTC_ERROR_INVALID_PROGRAM;
    }
    if (found.compilation != null) {
      return nvrtcResult.NVRTC_ERROR_NO_NAME_EXPRESSIONS_AFTER_COMPILATION;
    }
    found.expressions.add(expression);
    return nvrtcResult.NVRTC_SUCCESS;
  }

  /** {@code nvrtcGetLoweredName}. */
  public static int nvrtcGetLoweredName(nvrtcProgram program, String expression, String[] name) {
    Program found = get(program);
    if (found == null) {
      return nvrtcResult.NVRTC_ERROR_INVALID_PROGRAM;
    }
    if (!found.hasPtx()) {
      return nvrtcResult.NVRTC_ERROR_NO_LOWERED_NAMES_BEFORE_COMPILATION;
    }
    name[0] = found.compilation.names().get(expression);
    return name[0] == null
        ? nvrtcResult.NVRTC_ERROR_NAME_EXPRESSION_NOT_VALID
        : nvrtcResult.NVRTC_SUCCESS;
  }

  /** JCuda's own log has nothing to say: there is no native code. */
  public static void setLogLevel(int level) {}

  private static Program get(nvrtcProgram program) {
    return Handles.find(program, Program.class);
  }

  private static long size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length + 1L;
  }
}
