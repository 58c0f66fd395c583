package gradus.vgpu;

import static gradus.vgpu.SampleLaunch.Input.BYTES;
import static gradus.vgpu.SampleLaunch.Input.DOUBLES;
import static gradus.vgpu.SampleLaunch.Input.FLOATS;
import static gradus.vgpu.SampleLaunch.Input.HALVES;
import static gradus.vgpu.SampleLaunch.Input.INTS;
import static gradus.vgpu.SampleLaunch.Input.LINKS;
import static gradus.vgpu.SampleLaunch.Input.LONGS;
import static gradus.vgpu.SampleLaunch.Input.ONES;
import static gradus.vgpu.SampleLaunch.Input.PROGRAMS;
import static gradus.vgpu.SampleLaunch.Input.SIGNED_INTS;
import static gradus.vgpu.SampleLaunch.Input.ZEROS;

import gradus.vgpu.SampleLaunch.Input;
import gradus.vgpu.SampleLaunch.Struct;
import java.util.stream.Stream;

/** A launch or two of every test kernel that runs to its end. */
final class SampleLaunches {
  private SampleLaunches() {}

  /** Returns the launches. */
  static Stream<SampleLaunch> all() {
    return Stream.of(exact(), structured(), mathematical()).flatMap(launches -> launches);
  }

  private static Stream<SampleLaunch> exact() {
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
        SampleLaunch.of("globals", "recall", 4, 64, ZEROS, ZEROS, ZEROS, 200)
            .after(SampleLaunch.of("globals", "keep", 4, 64, FLOATS, 200)),
        SampleLaunch.of("globals", "recall", 4, 64, ZEROS, ZEROS, ZEROS, 200)
            .after(SampleLaunch.of("globals", "countAndLook", 1, 96, ZEROS)),
        SampleLaunch.of("atomics", "atomicShared", 8, 128, FLOATS, ZEROS, 1000),
        SampleLaunch.of("atomics", "atomicInts", 8, 128, SIGNED_INTS, ZEROS, 1000),
        SampleLaunch.of("atomics", "atomicLongs", 8, 128, LONGS, ZEROS, 1000),
        SampleLaunch.of("atomics", "tickets", 8, 128, ZEROS, ZEROS, ZEROS, 1000),
        SampleLaunch.of("atomics", "insert", 8, 128, INTS, ONES, 2048, ZEROS, 1000),
        SampleLaunch.of("long", "rounds", 2, 80, ZEROS, 1664525, 1013904223),
        SampleLaunch.of("long", "lanes", 1, 96, ZEROS, 1664525, 1013904223),
        SampleLaunch.of(
            "long",
            "registerTiles",
            new Dim3(2, 2, 1),
            new Dim3(8, 8, 1),
            0,
            FLOATS,
            FLOATS,
            ZEROS,
            128),
        SampleLaunch.of("simd", "halfwords", 5, 64, SIGNED_INTS, SIGNED_INTS, ZEROS, 300),
        SampleLaunch.of("simd", "quarters", 5, 64, SIGNED_INTS, SIGNED_INTS, ZEROS, 300),
        SampleLaunch.of(
            "simd", "extremes", 5, 64, SIGNED_INTS, SIGNED_INTS, SIGNED_INTS, ZEROS, 300),
        SampleLaunch.of("simd", "dots", 5, 64, SIGNED_INTS, SIGNED_INTS, SIGNED_INTS, ZEROS, 300),
        SampleLaunch.of("scan", "addOffsets", 4, 256, INTS, INTS, 1000),
        SampleLaunch.of("locals", "evaluate", 3, 32, PROGRAMS, Input.PROGRAM_LENGTH, ZEROS, 90),
        SampleLaunch.of(
            "layernorm", "layerNormGradient", 2, 64, FLOATS, FLOATS, ZEROS, ZEROS, 30, 77),
        SampleLaunch.of("output", "hello", 2, 64, FLOATS, 100),
        SampleLaunch.of("output", "plain", 2, 64, 1),
        SampleLaunch.of("output", "requirePositive", 2, 64, INTS, 100),
        SampleLaunch.of("warp", "shuffles", 2, 96, SIGNED_INTS, ZEROS),
        SampleLaunch.of("warp", "shuffleGroups", 2, 64, FLOATS, DOUBLES, ZEROS, ZEROS),
        SampleLaunch.of("warp", "warpScan", 3, 64, INTS, ZEROS, 150),
        SampleLaunch.of("warp", "votes", 2, 128, INTS, ZEROS),
        SampleLaunch.of("warp", "compact", 7, 160, SIGNED_INTS, ZEROS, ZEROS, 1000),
        SampleLaunch.of("warp", "compactHere", 7, 160, SIGNED_INTS, ZEROS, ZEROS, 1000),
        SampleLaunch.of("warp", "syncWarp", 2, 128, FLOATS, ZEROS, 250),
        SampleLaunch.of("warp", "barrierVotes", 5, 80, INTS, ZEROS));
  }

  /** Launches with structures in memory or as parameters, and with mangled names. */
  private static Stream<SampleLaunch> structured() {
    Struct settings =
        Struct.of(40)
            .with(0, (byte) 'n')
            .with(2, (short) -7)
            .with(4, 250)
            .with(8, 1.7)
            .with(16, 0.3f)
            .with(20, -2.5f)
            .with(24, 9f)
            .with(32, FLOATS);
    return Stream.of(
        SampleLaunch.of("structs", "configured", 4, 64, settings, ZEROS),
        SampleLaunch.of("structs", "move", 4, 64, FLOATS, 0.1f, 2.5f, 250),
        SampleLaunch.of("templates", "_Z4fillIsEvPT_S0_i", 4, 64, ZEROS, (short) -30000, 250),
        SampleLaunch.of("templates", "_Z4fillIdEvPT_S0_i", 4, 64, ZEROS, 0.1, 250),
        SampleLaunch.of("padding", "mirrorPoints", 1, 64, ZEROS),
        SampleLaunch.of("padding", "sortEntries", 1, 1, ZEROS, SIGNED_INTS, 8),
        SampleLaunch.of("padding", "mirrorSamples", 1, 64, ZEROS),
        SampleLaunch.of("padding", "fillLinks", 1, 64, ZEROS),
        SampleLaunch.of("padding", "copyLinks", 1, 64, ZEROS, LINKS),
        SampleLaunch.of("padding", "sumLinks", 1, 64, LINKS, ZEROS),
        SampleLaunch.of("padding", "mirrorVectors", 1, 64, ZEROS, ZEROS),
        SampleLaunch.of("padding", "bestTag", 1, 64, ZEROS, SIGNED_INTS),
        SampleLaunch.of("padding", "sumOf", 1, 1, FLOATS, BYTES, BYTES, ZEROS));
  }

  /**
   * Launches whose results depend on mathematical functions. The bounds are the sums of what the
   * CUDA C++ Programming Guide lists for a function and half an ulp or two for our own.
   */
  private static Stream<SampleLaunch> mathematical() {
    return Stream.of(
        SampleLaunch.of("maths", "exponentials", 4, 64, FLOATS, ZEROS, 250)
            .within(Precision.ofFloats(3, 3, 2, 2, 2, 2, 5, 3)),
        SampleLaunch.of("maths", "circles", 4, 64, FLOATS, ZEROS, 250)
            .within(Precision.ofFloats(3, 3, 5, 3, 4, 3, 0, 3)),
        SampleLaunch.of("maths", "fast", 4, 64, FLOATS, ZEROS, 250),
        SampleLaunch.of("maths", "precise", 4, 64, DOUBLES, ZEROS, 250)
            .within(Precision.ofDoubles(2, 2, 3, 3, 3, 2)),
        SampleLaunch.of("softmax", "softmaxRows", 20, 128, FLOATS, ZEROS, 333)
            // The quotient of a value and a sum of values, with 3 ulps each, rounded.
            .within(Precision.ofFloats(7)),
        SampleLaunch.of(
            "softmax",
            "softmaxOnline",
            new Dim3(5, 1, 1),
            new Dim3(32, 4, 1),
            0,
            FLOATS,
            ZEROS,
            20,
            77),
        SampleLaunch.of(
            "layernorm",
            "layerNorm",
            new Dim3(20, 1, 1),
            new Dim3(64, 1, 1),
            512,
            FLOATS,
            FLOATS,
            FLOATS,
            ZEROS,
            77,
            1e-5f));
  }
}
