package gradus.vgpu;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.vgpu.ProofsTest.Outcome;
import gradus.vgpu.memory.DeviceMemory;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels at the edges of what can be proven, with the proofs and without. */
@DisplayName("At its edge, a proof")
class ProofEdgesTest {
  /** How to launch: n is the buffers' length, the others are for the kernel. */
  record Case(int grid, int block, int n, int offset, int bound) {}

  static final List<Case> SIZES =
      Stream.of(1, 31, 33, 100)
          .flatMap(block -> Stream.of(block - 1, block, block + 1).map(n -> of(block, n)))
          .toList();

  private static Case of(int block, int n) {
    return new Case(1, block, Math.max(1, n), 0, 0);
  }

  private static List<Outcome> outcomes(String body, List<Case> cases, boolean proves) {
    VirtualGpu gpu = ProofsTest.device(Check.usual(), proves);
    Kernel kernel = gpu.load(ptx(body)).kernel("k");
    return cases.stream().map(one -> launch(gpu, kernel, one)).toList();
  }

  private static Outcome launch(VirtualGpu gpu, Kernel kernel, Case one) {
    DeviceMemory memory = gpu.memory();
    long a = memory.allocate(4L * one.n).address();
    long b = memory.allocate(4L * one.n).address();
    long freed = memory.allocate(4L * one.n).address();
    memory.free(freed);
    memory.fill(a, new byte[] {1, 2, 3, 4}, one.n);
    ByteBuffer values = TestDevice.buffer(kernel.parameterBytes());
    values.putLong(a).putLong(b).putLong(freed);
    values.putInt(one.n).putInt(one.offset).putInt(one.bound);
    Dim3 block = new Dim3(one.block, 1, 1);
    Outcome outcome =
        Outcome.of(gpu, gpu.launch(kernel, new Dim3(one.grid, 1, 1), block, 0, values.array()));
    memory.free(a);
    memory.free(b);
    return outcome;
  }

  private static String ptx(String body) {
    return """
    .version 7.0
    .target sm_70
    .address_size 64
    .file 1 "k.cu"
    .visible .entry k(.param .u64 a, .param .u64 b, .param .u64 freed, .param .u32 n,
        .param .u32 offset, .param .u32 bound)
    {
      .shared .align 16 .b8 s[400];
      .local .align 16 .b8 d[16];
      .reg .pred %p, %l, %e;
      .reg .b32 %i, %j, %n, %x, %y, %s, %m, %at, %offset, %bound;
      .reg .b64 %a, %b, %freed, %q, %w, %v, %t, %o, %u, %z1, %z2;
      ld.param.u64 %a, [a];
      ld.param.u64 %b, [b];
      ld.param.u64 %freed, [freed];
      ld.param.u32 %n, [n];
      ld.param.u32 %offset, [offset];
      ld.param.u32 %bound, [bound];
      mov.u32 %i, %tid.x;
      mov.u32 %x, 1;
    """
        + body
        + "\n  ret;\n}\n";
  }

  static void compare(String body, List<Case> cases) {
    List<Outcome> plain = outcomes(body, cases, false);
    List<Outcome> proven = outcomes(body, cases, true);
    for (int i = 0; i < cases.size(); i++) {
      assertThat(proven.get(i)).as("%s:\n%s", cases.get(i), body).isEqualTo(plain.get(i));
    }
  }

  /** Leaves the address of an element; a register that is written twice proves nothing. */
  private static final String ROW = " mul.wide.s32 %w, %j, 4; add.s64 %q, %b, %w; ";

  @ParameterizedTest
  @DisplayName("holds or is given up like each access by itself")
  @ValueSource(
      strings = {
        // Up to the end, from before the beginning, backwards, and past either end.
        "mov.u32 %j, %i;" + ROW + "st.global.u32 [%q], %i;",
        "mov.u32 %j, %i;" + ROW + "st.global.u32 [%q+4], %i;",
        "mov.u32 %j, %i;" + ROW + "st.global.u32 [%q+-4], %i;",
        "sub.s32 %j, %n, %i;" + ROW + "st.global.u32 [%q+-4], %i;",
        "sub.s32 %j, %n, %i;" + ROW + "st.global.u32 [%q+-8], %i;",
        "sub.s32 %j, %n, %i;" + ROW + "st.global.u32 [%q], %i;",
        "mad.lo.s32 %j, %i, 2, -3;" + ROW + "st.global.u32 [%q], %i;",
        "shl.b32 %j, %i, 1;" + ROW + "st.global.v2.u32 [%q], {%i, %n};",
        // An index of 32 bits overflows before it is widened, signed or not; or both are needed.
        "add.s32 %j, %i, 2147483643; mul.wide.s32 %w, %j, 4; add.s64 %v, %b, %w;"
            + " add.s64 %q, %v, -8589934572; st.global.u32 [%q], %i;",
        "add.s32 %j, %i, -5; mul.wide.u32 %w, %j, 4; add.s64 %v, %b, %w;"
            + " add.s64 %q, %v, -17179869164; st.global.u32 [%q], %i;",
        "add.s32 %j, %i, -5; mul.wide.u32 %w, %j, 4; add.s64 %q, %b, %w; st.global.u32 [%q], %i;",
        "add.s32 %j, %i, 2147483643; cvt.u64.u32 %w, %j; shl.b64 %v, %w, 2; add.s64 %t, %b, %v;"
            + " add.s64 %o, %t, -8589934572; st.global.u32 [%o], %i; mul.wide.s32 %z1, %j, 4;"
            + " add.s64 %z2, %b, %z1; add.s64 %u, %z2, -8589934572; st.global.u32 [%u], %n;",
        // A row that is misaligned, in global and in shared memory.
        "mov.u32 %j, %i;" + ROW + "add.s64 %o, %q, 2; st.global.u32 [%o], %i;",
        "mov.u32 %s, s; mad.lo.s32 %m, %i, 4, %s; add.s32 %at, %m, 2;"
            + " st.shared.u32 [%at], %i;",
        "mov.u32 %s, s; mad.lo.s32 %at, %i, 4, %s; st.shared.u32 [%at+4], %i;"
            + " ld.shared.u32 %x, [%at];",
        // Shared memory below its beginning and past its end.
        "mov.u32 %s, s; mad.lo.s32 %at, %i, 4, %s; st.shared.u32 [%at+-8], %i;",
        "mov.u32 %s, s; mad.lo.s32 %at, %i, 8, %s; st.shared.u32 [%at], %i;",
        // A freed buffer, and elements in the middle that nobody has written.
        "mul.wide.s32 %w, %i, 4; add.s64 %q, %freed, %w; st.global.u32 [%q], %i;",
        "mov.u32 %j, %i;"
            + ROW
            + "setp.ne.s32 %p, %i, 7; @%p st.global.u32 [%q], %i;"
            + " ld.global.u32 %x, [%q]; st.global.u32 [%q], %x;",
        // A fault before a barrier, and a row after it.
        "mov.u32 %j, %i;"
            + ROW
            + "setp.eq.s32 %p, %i, 3; @%p st.global.u32 [%q+4000000], %i;"
            + " bar.sync 0; st.global.u32 [%q], %i;",
        // A row written and read through two pointers to one buffer.
        "mov.u32 %j, %i;"
            + ROW
            + "sub.s64 %v, %b, %a; add.s64 %t, %a, %v;"
            + " mul.wide.s32 %u, %i, 4; add.s64 %o, %t, %u; st.global.u32 [%q], %i;"
            + " ld.global.u32 %x, [%o]; st.global.u32 [%q], %x;",
      })
  void rows(String body) {
    compare(body, SIZES);
  }

  @ParameterizedTest
  @DisplayName("asks who writes a register, and where")
  @ValueSource(
      strings = {
        // Some threads do not; one instruction writes two, of which one does not grow.
        "setp.lt.s32 %p, %i, 5; @%p mov.u32 %m, 7; bar.sync 0; mov.u32 %j, %i;"
            + ROW
            + "st.global.u32 [%q], %m;",
        "mul.wide.s32 %v, %i, 4; mov.b64 {%m, %y}, %v; cvt.u64.u32 %w, %y;"
            + " add.s64 %q, %b, %w; st.global.u32 [%q], %i;",
        // Each thread has local memory of its own: so do the addresses of it differ.
        "mov.u64 %v, d; cvta.local.u64 %t, %v; st.u32 [%t], %i; bar.sync 0; ld.u32 %m, [%t];"
            + " mov.u32 %j, %i;"
            + ROW
            + "st.global.u32 [%q], %m;",
      })
  void writers(String body) {
    compare(body, SIZES);
  }

  @ParameterizedTest
  @DisplayName("holds in loops that go round 0 times, up to a bound, or past it")
  @ValueSource(strings = {"ge.s32", "hs.u32", "eq.s32", "gt.s32", "hi.u32"})
  void loops(String condition) {
    for (String start : List.of("0", "%n", "-2", "%i")) {
      compare(
          "mov.u32 %j, %s; LOOP: setp.%s %p, %j, %n; @%p bra END; add.s32 %x, %x, %j;"
                  .replaceFirst("%s", start)
                  .replaceFirst("%s", condition)
              + ROW
              + "st.global.u32 [%q], %x; mul.wide.s32 %o, %i, 4; add.s64 %o, %a, %o;"
              + " ld.global.u32 %y, [%o]; add.s32 %j, %j, 1; bra LOOP; END:",
          SIZES);
    }
  }

  static Stream<String> guards() {
    Stream<String> jumps =
        Stream.of("gt.s32", "ge.s32", "ne.s32", "hi.u32", "hs.u32", "gt.u32", "lt.s32", "eq.u32")
            .map(condition -> "setp." + condition + " %p, %j, BOUND; @%p bra END;");
    Stream<String> others =
        Stream.of("lt.s32", "le.s32", "eq.s32", "lt.u32", "le.u32", "gt.s32")
            .map(condition -> "setp." + condition + " %p, %j, BOUND; @!%p bra END;");
    return Stream.concat(jumps, others);
  }

  /** Threads that jump to the end from a phase's first instructions are not run at all. */
  @ParameterizedTest
  @DisplayName("leaves out the threads that have nothing to do, and no others")
  @MethodSource("guards")
  void idleThreads(String guard) {
    String begin = "add.s32 %j, %i, %offset; bar.sync 0; ";
    String work =
        " mul.wide.s32 %q, %i, 4; add.s64 %o, %b, %q; st.global.u32 [%o], %i; add.s32 %x, %x, %i;";
    String later =
        " mul.wide.s32 %z1, %i, 4; add.s64 %u, %b, %z1; st.global.u32 [%u], %x; bar.sync 0;";
    List<Case> cases =
        Stream.of(0, -5, Integer.MAX_VALUE - 8)
            .flatMap(
                offset -> Stream.of(6, 40, -2, 0).map(bound -> new Case(1, 33, 40, offset, bound)))
            .toList();
    String test = guard.replace("BOUND", "%bound");
    compare(begin + test + work + " END: bar.sync 0;", cases);
    // The branch leads to the work, and the next one around it.
    String around = test.replace("bra END;", "bra WORK; bra.uni END; WORK:");
    compare(begin + around + work + " END: bar.sync 0;", cases);
    compare(begin + test + work + " END:", cases);
    // What the others computed lives on: nobody may be left out.
    compare(begin + test + work + " END: bar.sync 0;" + later, cases);
    // Not the end: there is something to do for all.
    compare(begin + test + work + " END:" + later, cases);
    String constant = guard.replace("BOUND", "6") + work + " END:";
    compare("mul.lo.s32 %j, %i, 3; bar.sync 0; " + constant, cases);
    compare("sub.s32 %j, 9, %i; bar.sync 0; " + constant, cases);
  }
}
