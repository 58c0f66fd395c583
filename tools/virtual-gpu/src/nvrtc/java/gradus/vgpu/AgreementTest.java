package gradus.vgpu;

import static gradus.vgpu.SampleLaunch.Input.BYTES;
import static gradus.vgpu.SampleLaunch.Input.DOUBLES;
import static gradus.vgpu.SampleLaunch.Input.FLOATS;
import static gradus.vgpu.SampleLaunch.Input.HALVES;
import static gradus.vgpu.SampleLaunch.Input.INTS;
import static gradus.vgpu.SampleLaunch.Input.LONGS;
import static gradus.vgpu.SampleLaunch.Input.SIGNED_INTS;
import static gradus.vgpu.SampleLaunch.Input.ZEROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradus.vgpu.compiler.Clang;
import gradus.vgpu.compiler.Compilation;
import gradus.vgpu.compiler.Compiler;
import gradus.vgpu.compiler.Nvcc;
import gradus.vgpu.compiler.Nvrtc;
import gradus.vgpu.compiler.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Without fused multiply-adds and without the functions of mathematics, which every compiler has
 * from elsewhere, nothing is left to a compiler's choice: results agree in every bit.
 */
@DisplayName("Kernels without mathematical functions and fused operations")
class AgreementTest {
  private static final Compiler NVRTC = new Nvrtc();
  private static final Compiler CLANG = new Clang();
  private static final Compiler NVCC = new Nvcc();
  private static final Map<String, String> TEXTS = new HashMap<>();

  static Stream<SampleLaunch> launches() {
    Dim3 square = new Dim3(16, 16, 1);
    Dim3 few = new Dim3(3, 3, 1);
    Dim3 wide = new Dim3(32, 8, 1);
    return Stream.of(
        SampleLaunch.of("elementwise", "add", 8, 128, FLOATS, FLOATS, ZEROS, 1000),
        SampleLaunch.of("elementwise", "saxpy", 3, 64, -1.7f, FLOATS, FLOATS, 1003),
        SampleLaunch.of("elementwise", "clamp", 4, 96, FLOATS, -1.5f, 2f, ZEROS, ZEROS, 333),
        SampleLaunch.of("elementwise", "polynomial", 3, 96, FLOATS, FLOATS, 6, ZEROS, 250),
        SampleLaunch.of("grids", "coordinates", new Dim3(3, 2, 4), new Dim3(5, 3, 2), 0, ZEROS),
        SampleLaunch.of("grids", "blur", new Dim3(3, 4, 1), wide, 0, FLOATS, ZEROS, 45, 29),
        SampleLaunch.of("grids", "permute", few, square, 0, SIGNED_INTS, ZEROS, 40, 44, 1),
        SampleLaunch.of("doubles", "arithmetic", 5, 64, DOUBLES, DOUBLES, ZEROS, 300),
        SampleLaunch.of("doubles", "roundings", 5, 64, DOUBLES, ZEROS, ZEROS, 300),
        SampleLaunch.of("doubles", "pi", 3, 50, ZEROS, 20_001),
        SampleLaunch.of("doubles", "maxByCas", 13, 64, DOUBLES, ZEROS, 777),
        SampleLaunch.of("integers", "longs", 3, 128, LONGS, LONGS, ZEROS, 300),
        SampleLaunch.of("integers", "ints", 3, 128, SIGNED_INTS, SIGNED_INTS, ZEROS, 300),
        SampleLaunch.of(
            "integers",
            "small",
            3,
            128,
            BYTES,
            BYTES,
            BYTES,
            BYTES,
            ZEROS,
            ZEROS,
            ZEROS,
            ZEROS,
            300),
        SampleLaunch.of("integers", "conversions", 5, 64, FLOATS, SIGNED_INTS, ZEROS, ZEROS, 300),
        SampleLaunch.of("integers", "hashes", 5, 64, 12345, 23, ZEROS, 300),
        SampleLaunch.of("matmul", "matmulNaive", few, square, 0, FLOATS, FLOATS, ZEROS, 45, 35, 51),
        SampleLaunch.of("matmul", "matmulTiled", few, square, 0, FLOATS, FLOATS, ZEROS, 45, 35, 51),
        SampleLaunch.of(
            "matmul",
            "matmulBlocked",
            new Dim3(5, 2, 1),
            new Dim3(8, 8, 1),
            5 * 64 * 4,
            FLOATS,
            FLOATS,
            ZEROS,
            45,
            35,
            51,
            8),
        SampleLaunch.of("reduction", "sumAtomic", 40, 128, FLOATS, ZEROS, 5003),
        SampleLaunch.of("reduction", "sumBlocks", 5, 256, FLOATS, ZEROS, 5003),
        SampleLaunch.of(
            "reduction",
            "sumWarps",
            new Dim3(27, 1, 1),
            new Dim3(192, 1, 1),
            24,
            FLOATS,
            ZEROS,
            5003),
        SampleLaunch.of("reduction", "argmax", 8, 128, SIGNED_INTS, ZEROS, ZEROS, 1000),
        SampleLaunch.of(
            "scan", "scanDoubling", new Dim3(1, 1, 1), new Dim3(208, 1, 1), 1664, INTS, ZEROS, 201),
        SampleLaunch.of("scan", "scanTree", 4, 128, INTS, ZEROS, ZEROS, 1000),
        SampleLaunch.of("transpose", "transposeDirect", few, wide, 0, FLOATS, ZEROS, 75, 45),
        SampleLaunch.of("transpose", "transposeConflicts", few, wide, 0, FLOATS, ZEROS, 75, 45),
        SampleLaunch.of("transpose", "transposePadded", few, wide, 0, FLOATS, ZEROS, 75, 45),
        SampleLaunch.of("histogram", "histogramGlobal", 53, 96, BYTES, ZEROS, 4999),
        SampleLaunch.of("histogram", "histogramShared", 5, 100, BYTES, ZEROS, 4999),
        SampleLaunch.of(
            "histogram", "histogramFloat", 8, 128, FLOATS, ZEROS, 20, -9f, 11f, ZEROS, 1000),
        SampleLaunch.of("vectors", "scaleFloat4", 4, 64, FLOATS, ZEROS, 1.7f, 250),
        SampleLaunch.of("vectors", "complexMultiply", 4, 64, FLOATS, FLOATS, ZEROS, 250),
        SampleLaunch.of("vectors", "blend", 4, 64, BYTES, BYTES, ZEROS, 77, 250),
        SampleLaunch.of(
            "vectors", "wide", 4, 64, SIGNED_INTS, DOUBLES, SIGNED_INTS, ZEROS, ZEROS, 250),
        SampleLaunch.of("templates", "dotFloat3", 4, 64, FLOATS, FLOATS, ZEROS, 250),
        SampleLaunch.of("templates", "dotLong5", 4, 64, LONGS, LONGS, ZEROS, 250),
        SampleLaunch.of("templates", "leakyRelu", 4, 64, FLOATS, ZEROS, 250, 0.1f),
        SampleLaunch.of("templates", "squarePlus", 4, 64, FLOATS, ZEROS, 250, -2f),
        SampleLaunch.of("structs", "joinRanges", 4, 64, INTS, ZEROS, 3, 250),
        SampleLaunch.of("halves", "toHalf", 8, 128, FLOATS, ZEROS, 1000),
        SampleLaunch.of("halves", "toFloat", 8, 128, HALVES, ZEROS, 1000),
        SampleLaunch.of("halves", "mixed", 8, 128, HALVES, HALVES, ZEROS, 3.5f, 1000),
        SampleLaunch.of("control", "collatz", 4, 64, INTS, ZEROS, 250),
        SampleLaunch.of("control", "cases", 4, 64, INTS, SIGNED_INTS, INTS, ZEROS, 250),
        SampleLaunch.of("control", "lowerBound", 4, 64, FLOATS, 99, FLOATS, ZEROS, 250),
        SampleLaunch.of("control", "mandelbrot", few, square, 0, ZEROS, 45, 41, 60),
        SampleLaunch.of("locals", "sortRows", 3, 32, SIGNED_INTS, ZEROS, 70),
        SampleLaunch.of("locals", "mode", 3, 32, BYTES, 45, ZEROS, 70),
        SampleLaunch.of("functions", "windows", 3, 64, FLOATS, ZEROS, 5, 150),
        SampleLaunch.of("functions", "digitSums", 3, 64, INTS, 10, ZEROS, 150),
        SampleLaunch.of("functions", "sumAndSquares", 3, 64, INTS, ZEROS, 150),
        SampleLaunch.of("globals", "convolve", 4, 64, FLOATS, ZEROS, 205),
        SampleLaunch.of("atomics", "atomicShared", 8, 128, FLOATS, ZEROS, 1000),
        SampleLaunch.of("warp", "shuffles", 2, 96, SIGNED_INTS, ZEROS),
        SampleLaunch.of("warp", "shuffleGroups", 2, 64, FLOATS, DOUBLES, ZEROS, ZEROS),
        SampleLaunch.of("warp", "warpScan", 3, 64, INTS, ZEROS, 150),
        SampleLaunch.of("warp", "votes", 2, 128, INTS, ZEROS),
        SampleLaunch.of("warp", "compact", 7, 160, SIGNED_INTS, ZEROS, ZEROS, 1000),
        SampleLaunch.of("warp", "syncWarp", 2, 128, FLOATS, ZEROS, 250),
        SampleLaunch.of("warp", "barrierVotes", 5, 80, INTS, ZEROS));
  }

  @ParameterizedTest(name = "{displayName}: {0}")
  @MethodSource("launches")
  @DisplayName("give the same bits by NVRTC and by clang")
  void nvrtcAndClang(SampleLaunch launch) throws IOException {
    check(launch, NVRTC, CLANG);
  }

  @ParameterizedTest(name = "{displayName}: {0}")
  @MethodSource("launches")
  @DisplayName("give the same bits by NVRTC and by nvcc")
  void nvrtcAndNvcc(SampleLaunch launch) throws IOException {
    check(launch, NVRTC, NVCC);
  }

  private static void check(SampleLaunch launch, Compiler first, Compiler second)
      throws IOException {
    List<byte[]> one = launch.run(compile(first, launch.file()));
    List<byte[]> other = launch.run(compile(second, launch.file()));
    for (int i = 0; i < one.size(); i++) {
      assertThat(other.get(i)).as("buffer %d of %s", i, launch).isEqualTo(one.get(i));
    }
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
