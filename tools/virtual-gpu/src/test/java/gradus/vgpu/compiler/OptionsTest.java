package gradus.vgpu.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("NVRTC's options")
class OptionsTest {
  private static List<String> clang(String... options) {
    Options read = Options.of(List.of(options));
    assertThat(read.unknown()).isEmpty();
    return read.clang();
  }

  @Test
  @DisplayName("without any: sm_75, C++17, contraction")
  void none() {
    assertThat(clang())
        .containsExactly(
            "--cuda-gpu-arch=sm_75", "--cuda-feature=+ptx63", "-std=c++17", "-ffp-contract=fast");
  }

  @Test
  @DisplayName("may have their value behind '=' or as the next option")
  void values() {
    assertThat(clang("--gpu-architecture", "compute_70", "-D", "N=3", "-DM=4", "--std=c++14"))
        .contains("--cuda-gpu-arch=sm_70", "--cuda-feature=+ptx63", "-DN=3", "-DM=4", "-std=c++14");
    assertThat(clang("--define-macro=A(x)=x", "--include-path=here", "-I", "there"))
        .contains("-DA(x)=x", "-Ihere", "-Ithere");
  }

  @Test
  @DisplayName("name newer architectures than clang knows: the newest it knows")
  void newer() {
    assertThat(clang("-arch=sm_120")).contains("--cuda-gpu-arch=sm_90");
    assertThat(clang("-arch=compute_52")).contains("--cuda-gpu-arch=sm_60");
  }

  @Test
  @DisplayName("for arithmetic")
  void arithmetic() {
    assertThat(clang("--fmad=false")).contains("-ffp-contract=off");
    assertThat(clang("--ftz=true")).contains("-fgpu-flush-denormals-to-zero");
    assertThat(clang("--use_fast_math", "--prec-div=false"))
        .contains("-D__USE_FAST_MATH__=1")
        .containsOnlyOnce("--nvptx-prec-divf32=0");
  }

  @Test
  @DisplayName("that do not exist are told")
  void unknown() {
    assertThat(Options.of(List.of("-lineinfo", "--nonsense=3")).unknown())
        .isEqualTo("--nonsense=3");
    assertThat(Options.of(List.of("-arch=fast")).unknown()).isEqualTo("-arch=fast");
  }
}
