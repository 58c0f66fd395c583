package gradus.vgpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradus.vgpu.compiler.Clang;
import gradus.vgpu.compiler.Compilation;
import gradus.vgpu.compiler.Compiler;
import gradus.vgpu.compiler.Nvcc;
import gradus.vgpu.compiler.Nvrtc;
import gradus.vgpu.compiler.Source;
import gradus.vgpu.ptx.CheckedInPtx;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Without fused multiply-adds nothing is left to a compiler's choice but the functions of
 * mathematics, which each has from elsewhere: other results agree in every bit.
 */
@DisplayName("Kernels without fused operations")
class AgreementTest {
  private static final Compiler NVRTC = new Nvrtc();
  private static final Compiler CLANG = new Clang();
  private static final Compiler NVCC = new Nvcc();
  private static final Map<String, String> TEXTS = new HashMap<>();

  @ParameterizedTest(name = "{displayName}: {0}")
  @MethodSource("gradus.vgpu.SampleLaunches#all")
  @DisplayName("give the same results by NVRTC and by clang")
  void nvrtcAndClang(SampleLaunch launch) throws IOException {
    check(launch, NVRTC, CLANG);
  }

  @ParameterizedTest(name = "{displayName}: {0}")
  @MethodSource("gradus.vgpu.SampleLaunches#all")
  @DisplayName("give the same results by NVRTC and by nvcc")
  void nvrtcAndNvcc(SampleLaunch launch) throws IOException {
    check(launch, NVRTC, NVCC);
  }

  private static void check(SampleLaunch launch, Compiler first, Compiler second)
      throws IOException {
    List<byte[]> one = launch.run(compile(first, launch.file()));
    List<byte[]> other = launch.run(compile(second, launch.file()));
    for (int i = 0; i < one.size(); i++) {
      launch.precision().check(launch + ", result " + i, one.get(i), other.get(i));
    }
  }

  @Test
  @DisplayName("are all that there are, but for those that cannot run to their end")
  void complete() {
    Set<String> missing = new TreeSet<>(CheckedInPtx.kernels());
    SampleLaunches.all().flatMap(SampleLaunch::kernels).forEach(missing::remove);
    assertThat(missing)
        .filteredOn(name -> !name.startsWith("faults/"))
        .containsExactly("long/waiting", "pointers/choose", "recursion/recursive");
  }

  private static String compile(Compiler compiler, String file) throws IOException {
    // An installed nvcc is a bonus; the other two come with the profile.
    assumeTrue(compiler != NVCC || compiler.missing().isEmpty(), "not run: no nvcc on the PATH");
    assertThat(compiler.missing()).isEmpty();
    String key = compiler.name() + "/" + file;
    if (!TEXTS.containsKey(key)) {
      Source source =
          new Source(file + ".cu", text(file), List.of("--fmad=false"), Map.of(), List.of());
      Compilation compilation = compiler.compile(source);
      assertThat(compilation.isCompiled()).as(compilation.log()).isTrue();
      TEXTS.put(key, compilation.ptx());
    }
    return TEXTS.get(key);
  }

  private static String text(String file) throws IOException {
    try (InputStream in = AgreementTest.class.getResourceAsStream("/kernels/" + file + ".cu")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
