package gradus.vgpu.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the chain of compilers")
class CompilerChainTest {
  private record Fake(String name, Optional<String> missing) implements Compiler {
    @Override
    public Compilation compile(Source source) {
      return Compilation.of("made by " + name, "");
    }
  }

  @TempDir private Path folder;

  private CompilerChain chain(Compiler... compilers) {
    return new CompilerChain(List.of(compilers), new PtxCache(folder));
  }

  @Test
  @DisplayName("takes the first that lacks nothing")
  void first() {
    CompilerChain chain =
        chain(
            new Fake("a", Optional.of("no library; install it")),
            new Fake("b", Optional.empty()),
            new Fake("c", Optional.empty()));
    assertThat(chain.compile(Source.of("k.cu", "")).ptx()).isEqualTo("made by b");
    assertThat(chain.inUse().name()).isEqualTo("b");
    assertThat(chain.report())
        .containsExactly("a: missing: no library; install it", "b: in use", "c: could be used");
  }

  @Test
  @DisplayName("says what all of them lack")
  void none() {
    Compilation failed =
        chain(new Fake("a", Optional.of("no library; install it"))).compile(Source.of("k.cu", ""));
    assertThat(failed.outcome()).isEqualTo(Compilation.Outcome.NO_COMPILER);
    assertThat(failed.log()).contains("a: missing: no library; install it");
    assertThat(chain().compile(Source.of("k.cu", "")).log())
        .contains("must be nvrtc, clang, nvcc or prepared");
  }

  @Test
  @DisplayName("goes on to the next when one cannot be run after all")
  void next() {
    Compiler broken = new PreparedPtx();
    assertThat(chain(broken, new Fake("b", Optional.empty())).compile(Source.of("k.cu", "")).ptx())
        .isEqualTo("made by b");
    assertThat(chain(broken).compile(Source.of("k.cu", "")).log())
        .contains("k.cu")
        .contains("prepared PTX: in use");
  }

  @Test
  @DisplayName("prepared PTX is found by the text, however its lines end")
  void prepared() {
    Compilation known =
        new PreparedPtx().compile(Source.of("k.cu", "a kernel\r\nthat no compiler knows\r\n"));
    assertThat(known.ptx()).startsWith(".version 6.0");
    Compilation unknown = new PreparedPtx().compile(Source.of("k.cu", "another"));
    assertThat(unknown.outcome()).isEqualTo(Compilation.Outcome.NO_COMPILER);
    assertThat(unknown.log()).contains("k.cu");
  }
}
