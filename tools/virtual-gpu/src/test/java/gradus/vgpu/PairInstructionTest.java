package gradus.vgpu;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.vgpu.arithmetic.BrainHalves;
import gradus.vgpu.arithmetic.Halves;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An instruction for two 16-bit floats")
class PairInstructionTest {
  private static final int COUNT = 200;

  /** What an instruction makes of one number of each operand. */
  interface Halfword {
    int of(int a, int b, int c);
  }

  private static Arguments of(String instruction, Halfword reference) {
    return Arguments.of(instruction, reference);
  }

  static Stream<Arguments> instructions() {
    return Stream.of(
        of("add.f16x2 %d, %a, %b;", (a, b, c) -> Halves.add(a, b)),
        of("sub.sat.f16x2 %d, %a, %b;", (a, b, c) -> Halves.saturate(Halves.sub(a, b))),
        of("mul.ftz.f16x2 %d, %a, %b;", (a, b, c) -> Halves.flush(Halves.mul(a, b))),
        of("fma.rn.f16x2 %d, %a, %b, %c;", Halves::fma),
        of("fma.rn.relu.f16x2 %d, %a, %b, %c;", (a, b, c) -> Halves.relu(Halves.fma(a, b, c))),
        of("neg.f16x2 %d, %a;", (a, b, c) -> Halves.neg(a)),
        of("abs.f16x2 %d, %a;", (a, b, c) -> Halves.abs(a)),
        of("min.f16x2 %d, %a, %b;", (a, b, c) -> Halves.min(a, b)),
        of("max.NaN.f16x2 %d, %a, %b;", (a, b, c) -> Halves.maxNan(a, b)),
        of("ex2.approx.f16x2 %d, %a;", (a, b, c) -> Halves.ex2(a)),
        of("tanh.approx.f16x2 %d, %a;", (a, b, c) -> Halves.tanh(a)),
        of(
            "{ .reg .b16 h, l; .reg .f32 f, g; mov.b32 {l, h}, %a; cvt.f32.f16 f, h;"
                + " cvt.f32.f16 g, l; cvt.rn.relu.f16x2.f32 %d, f, g; }",
            (a, b, c) -> Halves.relu(a)),
        of(
            "{ .reg .f32 f, g; and.b32 %b, %a, -65536; mov.b32 f, %b; shl.b32 %c, %a, 16;"
                + " mov.b32 g, %c; cvt.rn.relu.bf16x2.f32 %d, f, g; }",
            (a, b, c) -> BrainHalves.relu(a)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("instructions")
  @DisplayName("works on both by themselves")
  void both(String instruction, Halfword reference) {
    int[][] in = new int[3][];
    TestDevice device = TestDevice.of(ptx(instruction));
    long[] addresses = new long[3];
    for (int k = 0; k < 3; k++) {
      in[k] = new Random(instruction.hashCode() + k).ints(COUNT).toArray();
      addresses[k] = device.upload(in[k]);
    }
    long out = device.allocate(4L * COUNT);

    device.run("k", COUNT, COUNT, addresses[0], addresses[1], addresses[2], out);

    int[] found = device.ints(out, COUNT);
    for (int i = 0; i < COUNT; i++) {
      int low = reference.of(in[0][i] & 0xffff, in[1][i] & 0xffff, in[2][i] & 0xffff);
      int high = reference.of(in[0][i] >>> 16, in[1][i] >>> 16, in[2][i] >>> 16);
      assertThat(found[i])
          .as("%s with %x, %x, %x", instruction, in[0][i], in[1][i], in[2][i])
          .isEqualTo(low & 0xffff | high << 16);
    }
  }

  private static String ptx(String instruction) {
    StringBuilder text =
        new StringBuilder(".version 7.8\n.target sm_80\n.address_size 64\n.visible .entry k(");
    text.append(".param .u64 pa, .param .u64 pb, .param .u64 pc, .param .u64 pd) {");
    text.append(".reg .b64 %ofs, %at; .reg .b32 %i, %a, %b, %c, %d;\n");
    text.append("mov.u32 %i, %tid.x; mul.wide.u32 %ofs, %i, 4;\n");
    for (String name : new String[] {"a", "b", "c"}) {
      text.append("ld.param.u64 %at, [p" + name + "]; add.s64 %at, %at, %ofs;");
      text.append("ld.global.b32 %" + name + ", [%at];\n");
    }
    text.append(instruction);
    text.append("\nld.param.u64 %at, [pd]; add.s64 %at, %at, %ofs;");
    return text.append("st.global.b32 [%at], %d;\nret;\n}\n").toString();
  }
}
