package gradus.vgpu;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.vgpu.compiler.Clang;
import gradus.vgpu.compiler.Compilation;
import gradus.vgpu.compiler.Source;
import gradus.vgpu.ptx.CheckedInPtx;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jcuda.nvptxcompiler.JNvPTXCompiler;
import jcuda.nvptxcompiler.nvPTXCompileResult;
import jcuda.nvptxcompiler.nvPTXCompilerHandle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("NVIDIA's assembler makes machine code")
class AssemblyTest {
  private static final List<String> ARCHITECTURES = List.of("sm_70", "sm_90");

  /** Machine code, which names its kernels, or what is wrong. */
  private record Assembly(int result, String code, String log) {}

  static Stream<Arguments> texts() {
    return CheckedInPtx.sources().stream()
        .flatMap(file -> ARCHITECTURES.stream().map(arch -> Arguments.of(file, arch)));
  }

  @ParameterizedTest(name = "{displayName}: {0} for {1}")
  @MethodSource("texts")
  @DisplayName("of what the virtual GPU's clang writes")
  void assembles(String file, String architecture) throws IOException {
    String name = "--gpu-architecture=" + architecture.replace("sm", "compute");
    Source source = new Source(file + ".cu", text(file), List.of(name), Map.of(), List.of());
    Clang clang = new Clang();
    assertThat(clang.missing()).as("clang").isEmpty();
    Compilation compilation = clang.compile(source);
    assertThat(compilation.isCompiled()).as(compilation.log()).isTrue();

    Assembly assembly = assemble(compilation.ptx(), architecture);

    assertThat(assembly.result())
        .as(assembly.log())
        .isEqualTo(nvPTXCompileResult.NVPTXCOMPILE_SUCCESS);
    List<String> kernels =
        CheckedInPtx.kernels().stream()
            .filter(kernel -> kernel.startsWith(file + '/'))
            .map(kernel -> ".text." + kernel.substring(file.length() + 1) + '\0')
            .toList();
    assertThat(kernels).isNotEmpty();
    assertThat(assembly.code()).contains(kernels);
  }

  @Test
  @DisplayName("but not of a text with a mistake in it")
  void refuses() {
    String clang = CheckedInPtx.text("clang/elementwise");
    String wrong = clang.replaceFirst("add(\\.rn)?\\.f32 ", "add.rn.f33 ");
    assertThat(wrong).isNotEqualTo(clang);
    assertThat(assemble(clang, "sm_90").result())
        .isEqualTo(nvPTXCompileResult.NVPTXCOMPILE_SUCCESS);
    assertThat(assemble(wrong, "sm_90").result())
        .isEqualTo(nvPTXCompileResult.NVPTXCOMPILE_ERROR_COMPILATION_FAILURE);
  }

  private static String text(String file) throws IOException {
    try (InputStream in = AssemblyTest.class.getResourceAsStream("/kernels/" + file + ".cu")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Assembly assemble(String ptx, String architecture) {
    JNvPTXCompiler.setExceptionsEnabled(false);
    nvPTXCompilerHandle handle = new nvPTXCompilerHandle();
    byte[] bytes = (ptx + "\0").getBytes(StandardCharsets.UTF_8);
    int created = JNvPTXCompiler.nvPTXCompilerCreate(handle, bytes.length, bytes);
    assertThat(created).isEqualTo(nvPTXCompileResult.NVPTXCOMPILE_SUCCESS);
    try {
      // The functions of mathematics are left open: the virtual GPU has them, not the text.
      String[] options = {"--gpu-name=" + architecture, "--compile-only"};
      int result = JNvPTXCompiler.nvPTXCompilerCompile(handle, options.length, options);
      long[] size = {0};
      if (result == nvPTXCompileResult.NVPTXCOMPILE_SUCCESS) {
        JNvPTXCompiler.nvPTXCompilerGetCompiledProgramSize(handle, size);
        byte[] code = new byte[(int) size[0]];
        JNvPTXCompiler.nvPTXCompilerGetCompiledProgram(handle, code);
        return new Assembly(result, new String(code, StandardCharsets.ISO_8859_1), "");
      }
      JNvPTXCompiler.nvPTXCompilerGetErrorLogSize(handle, size);
      byte[] log = new byte[(int) size[0] + 1];
      JNvPTXCompiler.nvPTXCompilerGetErrorLog(handle, log);
      return new Assembly(result, "", new String(log, StandardCharsets.UTF_8).trim());
    } finally {
      JNvPTXCompiler.nvPTXCompilerDestroy(handle);
    }
  }
}
