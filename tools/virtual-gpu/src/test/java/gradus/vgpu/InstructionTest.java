package gradus.vgpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An instruction in a kernel")
class InstructionTest {
  private static final int COUNT = 150;

  /** What an instruction makes of three operands, in bits. */
  interface Bits {
    long of(long a, long b, long c);
  }

  /** What an instruction makes of three integers of 32 bits. */
  interface Ints {
    int of(int a, int b, int c);
  }

  /** What an instruction makes of three floats. */
  interface Floats {
    float of(float a, float b, float c);
  }

  /** What an instruction makes of three doubles. */
  interface Doubles {
    double of(double a, double b, double c);
  }

  private static Arguments ints(String instruction, Ints reference) {
    Bits bits = (a, b, c) -> reference.of((int) a, (int) b, (int) c) & 0xffffffffL;
    return Arguments.of(instruction, "b32", bits);
  }

  private static Arguments longs(String instruction, Bits reference) {
    return Arguments.of(instruction, "b64", reference);
  }

  private static Arguments floats(String instruction, Floats reference) {
    Bits bits =
        (a, b, c) ->
            Float.floatToIntBits(
                    reference.of(
                        Float.intBitsToFloat((int) a),
                        Float.intBitsToFloat((int) b),
                        Float.intBitsToFloat((int) c)))
                & 0xffffffffL;
    return Arguments.of(instruction, "f32", bits);
  }

  private static Arguments doubles(String instruction, Doubles reference) {
    Bits bits =
        (a, b, c) ->
            Double.doubleToLongBits(
                reference.of(
                    Double.longBitsToDouble(a),
                    Double.longBitsToDouble(b),
                    Double.longBitsToDouble(c)));
    return Arguments.of(instruction, "f64", bits);
  }

  static Stream<Arguments> integers() {
    return Stream.of(
        ints("add.s32 %d, %a, %b;", (a, b, c) -> a + b),
        ints("sub.s32 %d, %a, 7;", (a, b, c) -> a - 7),
        ints("add.sat.s32 %d, %a, %b;", (a, b, c) -> saturated((long) a + b)),
        ints("mul.lo.s32 %d, %a, %b;", (a, b, c) -> a * b),
        ints("mul.hi.s32 %d, %a, %b;", (a, b, c) -> (int) ((long) a * b >> 32)),
        ints("mul.hi.u32 %d, %a, %b;", (a, b, c) -> (int) (unsigned(a) * unsigned(b) >>> 32)),
        ints("mad.lo.s32 %d, %a, %b, %c;", (a, b, c) -> a * b + c),
        ints("mad.hi.s32 %d, %a, %b, %c;", (a, b, c) -> (int) ((long) a * b >> 32) + c),
        ints("mul24.lo.s32 %d, %a, %b;", (a, b, c) -> (a << 8 >> 8) * (b << 8 >> 8)),
        ints("div.u32 %d, %a, %b;", (a, b, c) -> b == 0 ? -1 : Integer.divideUnsigned(a, b)),
        ints("rem.u32 %d, %a, 77;", (a, b, c) -> Integer.remainderUnsigned(a, 77)),
        ints("min.u32 %d, %a, %b;", (a, b, c) -> unsigned(a) < unsigned(b) ? a : b),
        ints("max.s32 %d, %a, %b;", (a, b, c) -> Math.max(a, b)),
        ints("abs.s32 %d, %a;", (a, b, c) -> Math.abs(a)),
        ints("neg.s32 %d, %a;", (a, b, c) -> -a),
        ints("not.b32 %d, %a;", (a, b, c) -> ~a),
        ints("cnot.b32 %d, %a;", (a, b, c) -> a == 0 ? 1 : 0),
        ints("lop3.b32 %d, %a, %b, %c, 0xE8;", (a, b, c) -> a & b | a & c | b & c),
        ints("lop3.b32 %d, %a, %b, %c, 0x96;", (a, b, c) -> a ^ b ^ c),
        ints("shl.b32 %d, %a, 33;", (a, b, c) -> 0),
        ints("shl.b32 %d, %a, %b;", (a, b, c) -> unsigned(b) > 31 ? 0 : a << b),
        ints("shr.s32 %d, %a, %b;", (a, b, c) -> a >> (unsigned(b) > 31 ? 31 : b)),
        ints("shr.u32 %d, %a, %b;", (a, b, c) -> unsigned(b) > 31 ? 0 : a >>> b),
        ints("shf.l.wrap.b32 %d, %a, %b, 5;", (a, b, c) -> b << 5 | a >>> 27),
        ints("shf.r.wrap.b32 %d, %a, %b, 5;", (a, b, c) -> b << 27 | a >>> 5),
        ints("popc.b32 %d, %a;", (a, b, c) -> Integer.bitCount(a)),
        ints("clz.b32 %d, %a;", (a, b, c) -> Integer.numberOfLeadingZeros(a)),
        ints("brev.b32 %d, %a;", (a, b, c) -> Integer.reverse(a)),
        ints("bfind.u32 %d, %a;", (a, b, c) -> 31 - Integer.numberOfLeadingZeros(a)),
        ints("bfe.u32 %d, %a, 5, 9;", (a, b, c) -> a >>> 5 & 511),
        ints("bfe.s32 %d, %a, 5, 9;", (a, b, c) -> a << 18 >> 23),
        ints("bfi.b32 %d, %a, %b, 4, 8;", (a, b, c) -> b & ~0xff0 | (a & 255) << 4),
        ints("bmsk.clamp.b32 %d, 3, 5;", (a, b, c) -> 0xf8),
        ints("szext.wrap.s32 %d, %a, 7;", (a, b, c) -> a << 25 >> 25),
        ints("prmt.b32 %d, %a, %b, 0x6240;", (a, b, c) -> picked(a, b, 0, 4, 2, 6)),
        ints("prmt.b32 %d, %a, 0, 0x4321;", (a, b, c) -> a >>> 8),
        ints("sad.s32 %d, %a, %b, %c;", (a, b, c) -> c + Math.max(a, b) - Math.min(a, b)),
        ints("dp4a.s32.s32 %d, %a, %b, %c;", InstructionTest::dot),
        ints("vabsdiff2.u32.u32.u32 %d, %a, %b, %c;", (a, b, c) -> differences(a, b, 16)),
        ints("vabsdiff4.u32.u32.u32 %d, %a, %b, %c;", (a, b, c) -> differences(a, b, 8)),
        ints(
            "vabsdiff2.u32.u32.u32.add %d, %a, %b, %c;",
            (a, b, c) -> c + sum(differences(a, b, 16), 16)),
        ints(
            "vabsdiff4.u32.u32.u32.add %d, %a, %b, %c;",
            (a, b, c) -> c + sum(differences(a, b, 8), 8)),
        ints("slct.s32.s32 %d, %a, %b, %c;", (a, b, c) -> c >= 0 ? a : b),
        ints("set.lt.u32.s32 %d, %a, %b;", (a, b, c) -> a < b ? -1 : 0),
        ints("setp.lo.u32 %p, %a, %b; selp.b32 %d, 3, %c, %p;", (a, b, c) -> less(a, b) ? 3 : c),
        ints("setp.ne.b32 %p|%q, %a, 0; selp.s32 %d, 1, 2, %q;", (a, b, c) -> a == 0 ? 1 : 2),
        ints(
            "setp.gt.s32 %p, %a, 0; setp.lt.and.s32 %q, %b, %c, !%p; @%q mov.b32 %d, 1;"
                + " @!%q mov.b32 %d, 2;",
            (a, b, c) -> b < c && a <= 0 ? 1 : 2),
        ints(
            "{ .reg .b32 t; add.cc.u32 t, %a, %b; addc.u32 %d, %c, 0; }",
            (a, b, c) -> c + (int) (unsigned(a) + unsigned(b) >>> 32)),
        ints(
            "{ .reg .b32 t; sub.cc.u32 t, %a, %b; subc.u32 %d, %c, %c; }",
            (a, b, c) -> less(a, b) ? -1 : 0),
        ints("cvt.s32.s8 %d, %a;", (a, b, c) -> (byte) a),
        ints("cvt.u32.u16 %d, %a;", (a, b, c) -> a & 0xffff),
        ints("cvt.sat.u8.s32 %d, %a;", (a, b, c) -> Math.max(0, Math.min(255, a))),
        ints(
            "{ .reg .b16 h, l; mov.b32 {l, h}, %a; mov.b32 %d, {h, l}; }",
            (a, b, c) -> Integer.rotateLeft(a, 16)),
        longs("add.s64 %d, %a, %b;", (a, b, c) -> a + b),
        longs("mul.lo.u64 %d, %a, %b;", (a, b, c) -> a * b),
        longs("mul.hi.s64 %d, %a, %b;", (a, b, c) -> Math.multiplyHigh(a, b)),
        longs(
            "mul.hi.u64 %d, %a, %b;",
            (a, b, c) -> Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a)),
        longs("mad.lo.s64 %d, %a, %b, %c;", (a, b, c) -> a * b + c),
        longs("mul.wide.s32 %d, %al, %bl;", (a, b, c) -> (long) (int) a * (int) b),
        longs("mul.wide.u32 %d, %al, %bl;", (a, b, c) -> (a & 0xffffffffL) * (b & 0xffffffffL)),
        longs("mad.wide.s32 %d, %al, %bl, %c;", (a, b, c) -> (long) (int) a * (int) b + c),
        longs("div.s64 %d, %a, 1000003;", (a, b, c) -> a / 1000003),
        longs("rem.s64 %d, %a, -17;", (a, b, c) -> a % -17),
        longs("shr.s64 %d, %a, %bl;", (a, b, c) -> a >> (unsigned((int) b) > 63 ? 63 : b)),
        longs("max.u64 %d, %a, %b;", (a, b, c) -> Long.compareUnsigned(a, b) > 0 ? a : b),
        longs("xor.b64 %d, %a, %b;", (a, b, c) -> a ^ b),
        longs("bfe.u64 %d, %a, 40, 13;", (a, b, c) -> a >>> 40 & 8191),
        longs("brev.b64 %d, %a;", (a, b, c) -> Long.reverse(a)),
        longs("{ .reg .b32 t; popc.b64 t, %a; cvt.u64.u32 %d, t; }", (a, b, c) -> Long.bitCount(a)),
        longs("cvt.s64.s32 %d, %al;", (a, b, c) -> (int) a),
        longs("mov.b64 %d, {%bl, %al};", (a, b, c) -> b & 0xffffffffL | a << 32));
  }

  static Stream<Arguments> floatingPoint() {
    return Stream.of(
        floats("add.f32 %d, %a, %b;", (a, b, c) -> a + b),
        floats("sub.rn.f32 %d, %a, 0f3FC00000;", (a, b, c) -> a - 1.5f),
        floats("mul.f32 %d, %a, %b;", (a, b, c) -> a * b),
        floats("fma.rn.f32 %d, %a, %b, %c;", Math::fma),
        floats("div.rn.f32 %d, %a, %b;", (a, b, c) -> a / b),
        floats("sqrt.rn.f32 %d, %a;", (a, b, c) -> (float) Math.sqrt(a)),
        floats("rcp.rn.f32 %d, %a;", (a, b, c) -> 1 / a),
        floats("add.rz.f32 %d, %a, %b;", (a, b, c) -> cutOff(a, b, a + b, BigDecimal::add)),
        floats("mul.rz.f32 %d, %a, %b;", (a, b, c) -> cutOff(a, b, a * b, BigDecimal::multiply)),
        floats("mul.sat.f32 %d, %a, %b;", (a, b, c) -> Math.max(0, Math.min(1, number(a * b)))),
        floats("min.f32 %d, %a, %b;", (a, b, c) -> a != a ? b : b != b ? a : Math.min(a, b)),
        floats("max.f32 %d, %a, %b;", (a, b, c) -> a != a ? b : b != b ? a : Math.max(a, b)),
        floats("abs.f32 %d, %a;", (a, b, c) -> Math.abs(a)),
        floats("neg.f32 %d, %a;", (a, b, c) -> -a),
        floats("copysign.f32 %d, %a, %b;", (a, b, c) -> Math.copySign(b, number(a))),
        floats("setp.lt.f32 %p, %a, %b; selp.f32 %d, %b, %c, %p;", (a, b, c) -> a < b ? b : c),
        floats("setp.geu.f32 %p, %a, %b; selp.f32 %d, %b, %c, %p;", (a, b, c) -> a < b ? c : b),
        floats("setp.nan.f32 %p, %a, %b; selp.f32 %d, %b, %c, %p;", (a, b, c) -> any(a, b) ? b : c),
        floats("testp.infinite.f32 %p, %a; selp.f32 %d, %b, %c, %p;", InstructionTest::ifInfinite),
        floats("cvt.rmi.f32.f32 %d, %a;", (a, b, c) -> (float) Math.floor(a)),
        floats("cvt.rni.f32.f32 %d, %a;", (a, b, c) -> (float) Math.rint(a)),
        floats(
            "{ .reg .b32 t; cvt.rzi.s32.f32 t, %a; cvt.rn.f32.s32 %d, t; }", (a, b, c) -> (int) a),
        floats("{ .reg .f64 t; cvt.f64.f32 t, %a; cvt.rn.f32.f64 %d, t; }", (a, b, c) -> a),
        floats("slct.f32.f32 %d, %a, %b, %c;", (a, b, c) -> c >= 0 ? a : b),
        doubles("add.f64 %d, %a, %b;", (a, b, c) -> a + b),
        doubles("fma.rn.f64 %d, %a, %b, %c;", Math::fma),
        doubles("div.rn.f64 %d, %a, %b;", (a, b, c) -> a / b),
        doubles("sqrt.rn.f64 %d, %a;", (a, b, c) -> Math.sqrt(a)),
        doubles("rcp.rn.f64 %d, %a;", (a, b, c) -> 1 / a),
        doubles("mul.f64 %d, %a, 0dC000000000000000;", (a, b, c) -> a * -2),
        doubles("max.f64 %d, %a, %b;", (a, b, c) -> a != a ? b : b != b ? a : Math.max(a, b)),
        doubles("setp.equ.f64 %p, %a, %b; selp.f64 %d, %b, %c, %p;", InstructionTest::ifEqual),
        doubles(
            "{ .reg .f32 t; cvt.rn.f32.f64 t, %a; cvt.f64.f32 %d, t; }", (a, b, c) -> (float) a),
        doubles(
            "{ .reg .b64 t; cvt.rzi.s64.f64 t, %a; cvt.rn.f64.s64 %d, t; }", (a, b, c) -> whole(a)),
        doubles("{ .reg .b64 t; mov.b64 t, %a; mov.b64 %d, t; }", (a, b, c) -> a));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"integers", "floatingPoint"})
  @DisplayName("does what Java does")
  void likeJava(String instruction, String type, Bits reference) {
    int bytes = type.endsWith("32") ? 4 : 8;
    long[][] in = new long[3][COUNT];
    Random random = new Random(instruction.hashCode());
    for (int i = 0; i < COUNT; i++) {
      for (long[] column : in) {
        column[i] = operand(type, random);
      }
    }
    TestDevice device = TestDevice.of(ptx(instruction, type));
    long[] addresses = new long[3];
    for (int k = 0; k < 3; k++) {
      addresses[k] = bytes == 8 ? device.upload(in[k]) : device.upload(narrow(in[k]));
    }
    long out = device.allocate((long) bytes * COUNT);

    device.run("k", COUNT, 64, addresses[0], addresses[1], addresses[2], out, COUNT);

    long[] wide = bytes == 8 ? device.longs(out, COUNT) : new long[0];
    int[] narrow = bytes == 4 ? device.ints(out, COUNT) : new int[0];
    for (int i = 0; i < COUNT; i++) {
      long actual = bytes == 8 ? wide[i] : narrow[i] & 0xffffffffL;
      long expected = reference.of(in[0][i], in[1][i], in[2][i]);
      assertThat(withoutPayload(type, actual))
          .as("%s with %x, %x, %x", instruction, in[0][i], in[1][i], in[2][i])
          .isEqualTo(withoutPayload(type, expected));
    }
  }

  private static String ptx(String instruction, String type) {
    String memory = type.substring(1).equals("32") ? "u32 %ofs, %i, 4" : "u32 %ofs, %i, 8";
    StringBuilder text =
        new StringBuilder(".version 7.8\n.target sm_75\n.address_size 64\n.visible .entry k(");
    text.append(".param .u64 pa, .param .u64 pb, .param .u64 pc, .param .u64 pd, .param .u32 n) {");
    text.append(".reg .pred %p, %q, %end; .reg .b64 %ofs, %at; .reg .b32 %i, %n, %t, %al, %bl;\n");
    text.append(".reg .").append(type).append(" %a, %b, %c, %d;\n");
    text.append("mov.u32 %i, %ctaid.x; mov.u32 %t, %ntid.x; mov.u32 %n, %tid.x;");
    text.append("mad.lo.s32 %i, %i, %t, %n; ld.param.u32 %n, [n]; setp.ge.s32 %end, %i, %n;");
    text.append("@%end ret;\nmul.wide.").append(memory).append(";\n");
    for (String name : new String[] {"a", "b", "c"}) {
      text.append("ld.param.u64 %at, [p" + name + "]; add.s64 %at, %at, %ofs;");
      text.append("ld.global." + type + " %" + name + ", [%at];\n");
    }
    if (type.equals("b64")) {
      text.append("cvt.u32.u64 %al, %a; cvt.u32.u64 %bl, %b;\n");
    }
    text.append(instruction);
    text.append("\nld.param.u64 %at, [pd]; add.s64 %at, %at, %ofs;");
    return text.append("st.global." + type + " [%at], %d;\nret;\n}\n").toString();
  }

  /** Returns numbers of all sizes, and now and then a special one. */
  private static long operand(String type, Random random) {
    boolean isSpecial = random.nextInt(6) == 0;
    switch (type) {
      case "f32":
        float[] floats = {0, -0f, 1, Float.NaN, 1 / 0f, -1 / 0f, Float.MIN_VALUE, -1e-40f, 3e38f};
        float f = (float) (random.nextGaussian() * Math.pow(2, random.nextInt(40) - 20));
        return Float.floatToIntBits(isSpecial ? floats[random.nextInt(floats.length)] : f)
            & 0xffffffffL;
      case "f64":
        double[] doubles = {0, -0.0, 1, Double.NaN, 1 / 0.0, -1 / 0.0, Double.MIN_VALUE, 1e308};
        double d = random.nextGaussian() * Math.pow(2, random.nextInt(200) - 100);
        return Double.doubleToLongBits(isSpecial ? doubles[random.nextInt(doubles.length)] : d);
      case "b32":
        int[] ints = {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 31, 32, 200};
        int i = random.nextInt() >> random.nextInt(32);
        return (isSpecial ? ints[random.nextInt(ints.length)] : i) & 0xffffffffL;
      default:
        long[] longs = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 63, 64, 0x80000000L};
        return isSpecial
            ? longs[random.nextInt(longs.length)]
            : random.nextLong() >> random.nextInt(64);
    }
  }

  private static int[] narrow(long[] values) {
    int[] result = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (int) values[i];
    }
    return result;
  }

  /** The bits of a NaN beyond its being one are nobody's business. */
  private static long withoutPayload(String type, long bits) {
    return switch (type) {
      case "f32" -> Float.floatToIntBits(Float.intBitsToFloat((int) bits)) & 0xffffffffL;
      case "f64" -> Double.doubleToLongBits(Double.longBitsToDouble(bits));
      default -> bits;
    };
  }

  private static long unsigned(int value) {
    return value & 0xffffffffL;
  }

  private static boolean less(int a, int b) {
    return unsigned(a) < unsigned(b);
  }

  private static int saturated(long value) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
  }

  /** Puts bytes together: 0 to 3 are a's, 4 to 7 are b's; the first is the lowest. */
  private static int picked(int a, int b, int... bytes) {
    int result = 0;
    for (int i = 0; i < 4; i++) {
      int from = bytes[i] < 4 ? a : b;
      result |= (from >>> 8 * (bytes[i] % 4) & 255) << 8 * i;
    }
    return result;
  }

  private static int differences(int a, int b, int bits) {
    int result = 0;
    for (int at = 0; at < 32; at += bits) {
      int mask = (1 << bits) - 1;
      result |= Math.abs((a >>> at & mask) - (b >>> at & mask)) << at;
    }
    return result;
  }

  private static int sum(int lanes, int bits) {
    int sum = 0;
    for (int at = 0; at < 32; at += bits) {
      sum += lanes >>> at & (1 << bits) - 1;
    }
    return sum;
  }

  private static int dot(int a, int b, int c) {
    int sum = c;
    for (int shift = 0; shift < 32; shift += 8) {
      sum += (byte) (a >> shift) * (byte) (b >> shift);
    }
    return sum;
  }

  private static float number(float value) {
    return value != value ? 0 : value;
  }

  private static boolean any(float a, float b) {
    return a != a || b != b;
  }

  private static float ifInfinite(float a, float b, float c) {
    return Float.isInfinite(a) ? b : c;
  }

  private static double ifEqual(double a, double b, double c) {
    return a == b || a != a || b != b ? b : c;
  }

  /** Returns the float next to an exact result on the side of zero. */
  private static float cutOff(float a, float b, float nearest, BinaryOperator<BigDecimal> exact) {
    if (!Float.isFinite(a) || !Float.isFinite(b)) {
      return nearest;
    }
    if (Float.isInfinite(nearest)) {
      return Math.copySign(Float.MAX_VALUE, nearest);
    }
    BigDecimal result = exact.apply(new BigDecimal(a), new BigDecimal(b));
    boolean isTooFar = new BigDecimal(nearest).abs().compareTo(result.abs()) > 0;
    return isTooFar ? Math.nextAfter(nearest, 0) : nearest;
  }

  /** A NaN that becomes 64 bits is the least integer; one that becomes 32 bits is 0. */
  private static double whole(double value) {
    return value != value ? Long.MIN_VALUE : (double) (long) value;
  }
}
