package gradus.vgpu.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the cache of compiled kernels")
class PtxCacheTest {
  /** Counts what it is asked. */
  private static final class Counting implements Compiler {
    private final String name;
    private Compilation answer =
        new Compilation(
            Compilation.Outcome.COMPILED,
            "ptx\n\u00e4=:#\\ x\n",
            "log\n",
            Map.of("f<int>", "_Z1f"));
    private int asked;

    Counting(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }

    @Override
    public Compilation compile(Source source) {
      asked++;
      return answer;
    }
  }

  @TempDir private Path folder;
  private final Counting compiler = new Counting("one");
  private final Source source = Source.of("k.cu", "text");

  private static Source with(String... options) {
    return new Source("k.cu", "text", List.of(options), Map.of(), List.of());
  }

  @Test
  @DisplayName("answers the second time, in another process too, with log and names")
  void remembers() {
    Compilation first = new PtxCache(folder).get(compiler, source);
    Compilation second = new PtxCache(folder).get(compiler, source);
    assertThat(compiler.asked).isEqualTo(1);
    assertThat(second).isEqualTo(first);
  }

  @Test
  @DisplayName("keeps apart what differs in text, name, options, headers, compiler")
  void keys() {
    PtxCache cache = new PtxCache(folder);
    cache.get(compiler, source);
    cache.get(compiler, Source.of("k.cu", "text "));
    cache.get(compiler, Source.of("l.cu", "text"));
    cache.get(compiler, with("-DN=1"));
    cache.get(compiler, with("-DN", "=1"));
    cache.get(compiler, new Source("k.cu", "text", List.of(), Map.of("h", "1"), List.of()));
    cache.get(compiler, new Source("k.cu", "text", List.of(), Map.of("h", "2"), List.of()));
    cache.get(compiler, new Source("k.cu", "text", List.of(), Map.of(), List.of("f")));
    assertThat(compiler.asked).isEqualTo(8);
    Counting other = new Counting("two");
    cache.get(other, source);
    assertThat(other.asked).isEqualTo(1);
  }

  @Test
  @DisplayName("does not keep failures, nor texts that include files from elsewhere")
  void notKept() throws IOException {
    PtxCache cache = new PtxCache(folder.resolve("new"));
    cache.get(compiler, with("-Iinclude"));
    compiler.answer = Compilation.failed(Compilation.Outcome.ERRORS, "log");
    cache.get(compiler, source);
    cache.get(compiler, source);
    assertThat(compiler.asked).isEqualTo(3);
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  @DisplayName("a damaged file is compiled again, and no part files stay")
  void damaged() throws IOException {
    PtxCache cache = new PtxCache(folder);
    cache.get(compiler, source);
    Path file;
    try (Stream<Path> files = Files.list(folder)) {
      file = files.toList().get(0);
    }
    Files.writeString(file, "ptx=\\u00");
    assertThat(cache.get(compiler, source)).isEqualTo(compiler.answer);
    assertThat(cache.get(compiler, source)).isEqualTo(compiler.answer);
    assertThat(compiler.asked).isEqualTo(2);
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }
}
