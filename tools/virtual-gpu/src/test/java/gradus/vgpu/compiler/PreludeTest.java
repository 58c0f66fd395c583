package gradus.vgpu.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What NVRTC accepts and rejects was found by asking it. */
@DisplayName("the prelude accepts what NVRTC accepts")
class PreludeTest {
  private static final String HEAD =
      "extern \"C\" __global__ void k(float* x, int* y, double* d, unsigned* u, long long* l,"
          + " unsigned long long* ul) {\n  int i = threadIdx.x;\n";

  private static Compilation compile(String statements) {
    return new Clang().compile(Source.of("k.cu", HEAD + statements + "\n}\n"));
  }

  private static final List<String> ACCEPTED =
      List.of(
          "assert(x[0] > 0); printf(\"%d\", i);",
          "x[0] = expf(x[1]) + exp(x[1]) + ::exp(x[1]); d[0] = exp(d[1]);",
          "x[0] = abs(x[1]) + max(x[1], 0.0f) + max(x[1], 0.0) + fmaxf(x[1], 1);",
          "y[0] = max(y[1], u[0]) + min(1, 2) + min(1l, 2l) + abs(y[1]);",
          "x[0] = pow(x[1], 2) + powf(x[1], 2) + __powf(x[1], 2) + rsqrt(x[1]);",
          "float4 f = make_float4(1, 2, 3, 4); x[0] = f.w; ((float4*)x)[1] = f;",
          "dim3 g(1, 2, 3); uint3 t = threadIdx; dim3 b = blockDim; y[0] = g.x + t.y + b.z;",
          "uchar4 c = make_uchar4(1, 2, 3, 4); longlong4 w; y[0] = c.x + sizeof(w);",
          "size_t s = sizeof(int); ptrdiff_t p = 3; clock_t c = clock(); l[0] = s + p + c;",
          "atomicAdd(x, 1.0f); atomicAdd(d, 1.0); atomicAdd(ul, 1ull); atomicAdd(u, 1u);",
          "atomicMax(l, 1ll); atomicMin(ul, 1ull); atomicExch(x, 1.0f); atomicInc(u, 3);",
          "atomicCAS(u, 1u, 2u); atomicCAS(ul, 1ull, 2ull); atomicAdd_block(y, 1);",
          "x[0] = __shfl_down_sync(0xffffffff, x[1], 1); d[0] = __shfl_xor_sync(~0u, d[1], 1, 16);",
          "l[0] = __shfl_sync(~0u, l[1], 1); u[0] = __ballot_sync(~0u, i) + __activemask();",
          "u[0] = __match_any_sync(~0u, i); y[0] = __any_sync(~0u, i) + __all_sync(~0u, i);",
          "__syncwarp(); __syncthreads(); y[0] = __syncthreads_count(i); __threadfence();",
          "y[0] = __popc(i) + __clz(i) + __ffs(i) + __brev(i) + __popcll(l[0]) + __clzll(l[0]);",
          "y[0] = __mul24(i, i) + __umulhi(i, i) + __byte_perm(i, i, 3) + __dp4a(i, i, i);",
          "y[0] = __float2int_rn(x[0]) + __float2int_rz(x[0]) + __double2int_ru(d[0]);",
          "x[0] = __fmaf_rn(x[1], x[2], x[3]) + __fadd_rn(x[1], x[2]) + __fmul_rz(x[1], x[2]);",
          "x[0] = __frcp_rn(x[1]) + __fsqrt_rd(x[1]) + __fdiv_ru(x[1], x[2]) + __ldg(x + 1);",
          "bool b = isnan(x[0]) || isinf(x[0]) || isfinite(x[0]) || signbit(x[0]); y[0] = b;",
          "float s, c; sincosf(x[1], &s, &c); x[0] = s + c + tanhf(x[2]) + erff(x[3]);",
          "int e; x[0] = frexpf(x[1], &e) + ldexpf(x[1], 3) + fmodf(x[1], 2) + roundf(x[1]);",
          "x[0] = __expf(1.f) + __logf(1.f) + __cosf(1.f) + __fdividef(1.f, 2.f);",
          "auto f = [=](int a) { return a + i; }; y[0] = f(3) + warpSize + __CUDA_ARCH__;",
          "__shared__ float s[3]; s[i] = 1; __syncthreads(); x[0] = s[1] + __int_as_float(i);",
          "memcpy(x, x + 1, 4); memset(x, 0, 4); __nanosleep(100); y[0] = __isGlobal(x);",
          "x[0] = erfinvf(x[1]) + erfcinv(x[1]) + erfcxf(x[1]) + normcdfinvf(x[1]) + rcbrt(x[1]);",
          "d[0] = erfinv(d[1]) + normcdf(d[1]) + rnorm3d(d[1], d[2], d[3]) + lround(d[1]);",
          "x[0] = norm4df(x[1], x[2], x[3], x[4]) + rnorm4df(x[1], x[2], x[3], 1) +"
              + " llroundf(x[1]);",
          "float s, c; sincospif(x[1], &s, &c); sincospi(x[1], &s, &c); x[0] = s + c;",
          "d[0] = norm(3, d) + rnorm(i, d); x[0] = normf(3, x) + rnormf(i, x);",
          "int q; x[0] = remquof(x[1], x[2], &q) + remquo(x[1], x[2], &q); y[0] = q;",
          "d[0] = remquo(d[1], d[2], y) + nan(\"\") + nanf(\"\") + scalbln(d[1], 3l);",
          "x[0] = scalblnf(x[1], 3l) + scalbln(x[1], 3l); u[0] = __fns(u[1], 3, -2);",
          "l[0] = llmin(l[1], 3) + llmax(l[1], 3); ul[0] = ullmin(ul[1], 3) + ullmax(ul[1], 3);",
          "unsigned short* h = (unsigned short*)y; atomicCAS(h, h[1], (unsigned short)i);",
          "char4 a = make_char4(1, 2, 3, 4); y[0] = __dp4a(a, a, i) + __dp2a_lo(i, i, i);",
          "ushort2 a = make_ushort2(1, 2); u[0] = __dp2a_hi(a, make_uchar4(1, 2, 3, 4), 1u);");

  private static final List<String> REJECTED =
      List.of(
          "x[0] = INFINITY;",
          "x[0] = NAN;",
          "x[0] = FLT_MAX;",
          "x[0] = __FLT_MAX__;",
          "y[0] = INT_MAX;",
          "y[0] = __INT_MAX__;",
          "x[0] = M_PI;",
          "x[0] = std::exp(x[1]);",
          "x[0] = std::max(1, 2);",
          "x[0] = sqrt(2);",
          "x[0] = sin(i);",
          "x[0] = max(x[1], 0);",
          "uint32_t s = 3;",
          "uint s = 3;",
          "half h;",
          "atomicAdd(l, 1ll);",
          "atomicMax(x, 1.0f);",
          "y[0] = __shfl(y[1], 1);",
          "y[0] = __reduce_add_sync(~0u, i);",
          "float4 f = {1, 2, 3, 4}; float4 g = f + f;",
          "x[0] = lerp(x[1], x[2], x[3]);",
          "threadIdx.x = 3;");

  /** Makes a kernel of each text, on a line of its own: one compilation for all. */
  private static Compilation compileAll(List<String> statements) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < statements.size(); i++) {
      String head = HEAD.replace(" k(", " k" + i + "(").replace('\n', ' ');
      text.append(head).append(statements.get(i)).append("}\n");
    }
    return new Clang().compile(Source.of("k.cu", text.toString()));
  }

  @Test
  @DisplayName("all of its functions, types and variables")
  void accepted() {
    Compilation compilation = compileAll(ACCEPTED);
    assertThat(compilation.outcome()).as(compilation.log()).isEqualTo(Compilation.Outcome.COMPILED);
    assertThat(compilation.log()).isEmpty();
  }

  @Test
  @DisplayName("and rejects what NVRTC rejects, each in its line")
  void rejected() {
    Compilation compilation = compileAll(REJECTED);
    assertThat(compilation.outcome()).isEqualTo(Compilation.Outcome.ERRORS);
    for (int i = 0; i < REJECTED.size(); i++) {
      String error = "k.cu(" + (i + 1) + "): error: ";
      assertThat(compilation.log()).as(REJECTED.get(i)).contains(error);
    }
  }

  @Test
  @DisplayName("and the headers of C++")
  void cppHeaders() {
    Compilation compilation = compile("#include <cmath>");
    assertThat(compilation.outcome()).isEqualTo(Compilation.Outcome.ERRORS);
    assertThat(compilation.log()).startsWith("k.cu(3): error: ");
  }

  @ParameterizedTest
  @DisplayName("headers of what is there anyway are let pass, with a warning, as NVRTC has none")
  @ValueSource(
      strings = {
        "assert.h",
        "math.h",
        "stdio.h",
        "stdlib.h",
        "string.h",
        "cuda_runtime.h",
        "cuda.h"
      })
  void headers(String name) {
    String include = "#include <" + name + ">\n#include \"" + name + "\"\n";
    String use = "assert(expf(x[i]) > 0); printf(\"%d\", i); }\n";
    Compilation compilation = new Clang().compile(Source.of("k.cu", include + HEAD + use));
    assertThat(compilation.outcome()).as(compilation.log()).isEqualTo(Compilation.Outcome.COMPILED);
    assertThat(compilation.log())
        .containsOnlyOnce("warning: ")
        .contains(name + "(1): warning: NVRTC has no " + name);
    assertThat(compilation.ptx()).contains("k.cu\"").contains(".loc\t1 5");
  }

  @Test
  @DisplayName("math.h brings constants that NVRTC does not have; a program's own header counts")
  void mathHeader() {
    String use = "x[0] = INFINITY; x[1] = NAN; d[0] = M_PI; }\n";
    String include = "#include <math.h>\n";
    assertThat(new Clang().compile(Source.of("k.cu", include + HEAD + use)).ptx())
        .contains("4614256656552045848");
    Source other =
        new Source(
            "k.cu",
            include + HEAD + "d[0] = M_PI; }",
            List.of(),
            java.util.Map.of("math.h", "#define M_PI 4.0\n"),
            List.of());
    Compilation compilation = new Clang().compile(other);
    assertThat(compilation.log()).isEmpty();
    assertThat(compilation.ptx()).contains("4616189618054758400");
  }

  @Test
  @DisplayName("its instructions count as the line that calls them")
  void lines() {
    String ptx = compile("x[0] = fmodf(__expf(x[1]), 2) + __shfl_xor_sync(~0u, x[2], 1);").ptx();
    assertThat(ptx.lines().filter(line -> line.contains(".file"))).hasSize(1);
    assertThat(ptx).contains(".loc\t1 3 ").doesNotContain("inlined_at");
  }

  @Test
  @DisplayName("a __managed__ variable lies on the device")
  void managed() {
    String text =
        "__managed__ int a = 3; __device__ __managed__ float b[4];\n" + HEAD + "b[i] = a++; }";
    Compilation compilation = new Clang().compile(Source.of("k.cu", text));
    assertThat(compilation.log()).isEmpty();
    assertThat(compilation.ptx()).contains(".global .align 4 .u32 a = 3", "b[16]");
  }

  @ParameterizedTest
  @DisplayName("an older architecture has what needs no newer")
  @ValueSource(ints = {60, 70, 72, 75})
  void olderArchitecture(int architecture) {
    Source source =
        new Source(
            "k.cu",
            HEAD + "u[0] = __activemask() + __ballot_sync(~0u, i); }",
            List.of("--gpu-architecture=compute_" + architecture),
            java.util.Map.of(),
            List.of());
    Compilation compilation = new Clang().compile(source);
    assertThat(compilation.log()).isEmpty();
    assertThat(compilation.ptx()).contains("activemask", "sm_" + architecture);
  }

  @Test
  @DisplayName("a newer architecture has more")
  void architecture() {
    Source source =
        new Source(
            "k.cu",
            HEAD + "y[0] = __reduce_add_sync(~0u, i); }",
            List.of("--gpu-architecture=compute_80"),
            java.util.Map.of(),
            List.of());
    assertThat(new Clang().compile(source).ptx()).contains("redux.sync.add").contains("sm_80");
  }
}
