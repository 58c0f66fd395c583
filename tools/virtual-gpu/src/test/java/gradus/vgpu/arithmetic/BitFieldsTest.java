package gradus.vgpu.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("bit fields, compared with the ISA's definitions bit by bit")
class BitFieldsTest {

  private static final int COUNT = 10_000;

  private final Samples samples = new Samples();

  private static long bit(long x, int place) {
    return x >>> place & 1;
  }

  /** The definition of bfe in PTX ISA 9.7.1.17. */
  private static long extract(long a, int b, int c, int width, boolean isSigned) {
    int top = width - 1;
    int position = b & 0xff;
    int length = c & 0xff;
    long sign = isSigned && length > 0 ? bit(a, Math.min(position + length - 1, top)) : 0;
    long result = 0;
    for (int i = 0; i <= top; i++) {
      result |= (i < length && position + i <= top ? bit(a, position + i) : sign) << i;
    }
    return result;
  }

  /** The definition of bfi in PTX ISA 9.7.1.18. */
  private static long insert(long a, long b, int c, int d, int width) {
    long result = b;
    for (int i = 0; i < (d & 0xff) && (c & 0xff) + i < width; i++) {
      int place = (c & 0xff) + i;
      result = result & ~(1L << place) | bit(a, i) << place;
    }
    return result;
  }

  @Test
  @DisplayName("bfe and bfi, with positions and lengths beyond the width")
  void fields() {
    for (int i = 0; i < COUNT; i++) {
      long a = samples.nextLong();
      long b = samples.nextLong();
      int low = (int) a;
      int position = samples.nextInt(3) == 0 ? samples.nextInt() : samples.nextInt(70);
      int length = samples.nextInt(3) == 0 ? samples.nextInt() : samples.nextInt(70);
      assertThat(BitFields.extractUnsigned(low, position, length))
          .isEqualTo((int) extract(low, position, length, 32, false));
      assertThat(BitFields.extract(low, position, length))
          .isEqualTo((int) extract(low, position, length, 32, true));
      assertThat(BitFields.extractUnsigned(a, position, length))
          .isEqualTo(extract(a, position, length, 64, false));
      assertThat(BitFields.extract(a, position, length))
          .isEqualTo(extract(a, position, length, 64, true));
      assertThat(BitFields.insert(low, (int) b, position, length))
          .isEqualTo((int) insert(low, (int) b, position, length, 32));
      assertThat(BitFields.insert(a, b, position, length))
          .isEqualTo(insert(a, b, position, length, 64));
    }
  }

  @Test
  @DisplayName("bfind finds the highest bit that is not a copy of the sign, and its shift")
  void find() {
    for (int i = 0; i < COUNT; i++) {
      long a = samples.nextLong();
      int low = (int) a;
      int expected = -1;
      int expectedSigned = -1;
      int wide = -1;
      int wideSigned = -1;
      for (int k = 0; k < 64; k++) {
        if (k < 32 && bit(low, k) == 1) {
          expected = k;
        }
        if (k < 32 && bit(low, k) != bit(low, 31)) {
          expectedSigned = k;
        }
        wide = bit(a, k) == 1 ? k : wide;
        wideSigned = bit(a, k) != bit(a, 63) ? k : wideSigned;
      }
      assertThat(BitFields.findUnsigned(low)).isEqualTo(expected);
      assertThat(BitFields.find(low)).isEqualTo(expectedSigned);
      assertThat(BitFields.findUnsigned(a)).isEqualTo(wide);
      assertThat(BitFields.find(a)).isEqualTo(wideSigned);
      assertThat(BitFields.findShiftUnsigned(low)).isEqualTo(expected < 0 ? -1 : 31 - expected);
      assertThat(BitFields.findShift(low)).isEqualTo(expectedSigned < 0 ? -1 : 31 - expectedSigned);
      assertThat(BitFields.findShiftUnsigned(a)).isEqualTo(wide < 0 ? -1 : 63 - wide);
      assertThat(BitFields.findShift(a)).isEqualTo(wideSigned < 0 ? -1 : 63 - wideSigned);
    }
  }

  @Test
  @DisplayName("bmsk and szext, clamped and wrapped")
  void masks() {
    for (int i = 0; i < COUNT; i++) {
      int a = samples.nextInt();
      int start = samples.nextInt();
      int bits = samples.nextInt();
      long first = Integer.toUnsignedLong(start);
      long number = Integer.toUnsignedLong(bits);
      int clamped = 0;
      int wrapped = 0;
      for (int k = 0; k < 32; k++) {
        clamped |= k >= first && k < first + number ? 1 << k : 0;
        wrapped |= k >= (start & 31) && k < (start & 31) + (bits & 31) ? 1 << k : 0;
      }
      assertThat(BitFields.maskClamp(start, bits)).isEqualTo(clamped);
      assertThat(BitFields.maskWrap(start, bits)).isEqualTo(wrapped);
      int few = bits & 31;
      int zero = (int) extract(a, 0, few, 32, false);
      int sign = (int) extract(a, 0, few, 32, true);
      assertThat(BitFields.zeroExtendWrap(a, bits)).isEqualTo(zero);
      assertThat(BitFields.signExtendWrap(a, bits)).isEqualTo(sign);
      assertThat(BitFields.zeroExtendClamp(a, bits)).isEqualTo(number < 32 ? zero : a);
      assertThat(BitFields.signExtendClamp(a, bits)).isEqualTo(number < 32 ? sign : a);
    }
  }

  @Test
  @DisplayName("fns counts set bits upwards and downwards from its base")
  void nthSet() {
    int mask = 0b1010_0110;
    assertThat(BitFields.nthSet(mask, 1, 0)).isEqualTo(1);
    assertThat(BitFields.nthSet(mask, 0, 0)).isEqualTo(-1);
    assertThat(BitFields.nthSet(mask, 1, 1)).isEqualTo(1);
    assertThat(BitFields.nthSet(mask, 2, 2)).isEqualTo(5);
    assertThat(BitFields.nthSet(mask, 3, 3)).isEqualTo(-1);
    assertThat(BitFields.nthSet(mask, 7, -3)).isEqualTo(2);
    assertThat(BitFields.nthSet(mask, 4, -3)).isEqualTo(-1);
    assertThat(BitFields.nthSet(-1, 31, 1)).isEqualTo(31);
  }

  @Test
  @DisplayName("lop3 looks each triple of bits up in its table")
  void lop3() {
    for (int i = 0; i < COUNT; i++) {
      int a = samples.nextInt();
      int b = samples.nextInt();
      int c = samples.nextInt();
      int table = i & 0xff;
      int expected = 0;
      for (int k = 0; k < 32; k++) {
        int row = (int) (bit(a, k) << 2 | bit(b, k) << 1 | bit(c, k));
        expected |= (table >> row & 1) << k;
      }
      assertThat(BitFields.lop3(a, b, c, table)).isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("funnel shifts move bits from one word into the other")
  void funnel() {
    for (int i = 0; i < COUNT; i++) {
      int low = samples.nextInt();
      int high = samples.nextInt();
      int shift = samples.nextInt();
      int clamped = Integer.compareUnsigned(shift, 32) < 0 ? shift : 32;
      int wrapped = shift & 31;
      assertThat(BitFields.funnelLeftClamp(low, high, shift)).isEqualTo(left(low, high, clamped));
      assertThat(BitFields.funnelLeftWrap(low, high, shift)).isEqualTo(left(low, high, wrapped));
      assertThat(BitFields.funnelRightClamp(low, high, shift))
          .isEqualTo(left(low, high, 32 - clamped));
      assertThat(BitFields.funnelRightWrap(low, high, shift))
          .isEqualTo(left(low, high, 32 - wrapped));
    }
  }

  private static int left(int low, int high, int shift) {
    return shift == 0 ? high : shift == 32 ? low : high << shift | low >>> 32 - shift;
  }

  @Test
  @DisplayName("prmt picks bytes, or their signs, in all its modes")
  void permute() {
    int a = 0x33_82_11_00;
    int b = 0x77_66_f5_44;
    assertThat(BitFields.permute(a, b, 0x7654)).isEqualTo(b);
    assertThat(BitFields.permute(a, b, 0x0123)).isEqualTo(0x00_11_82_33);
    assertThat(BitFields.permute(a, b, 0xda90)).isEqualTo(0xff_ff_00_00);
    assertThat(BitFields.permuteF4e(a, b, 1)).isEqualTo(0x44_33_82_11);
    assertThat(BitFields.permuteF4e(a, b, 3)).isEqualTo(0x66_f5_44_33);
    assertThat(BitFields.permuteB4e(a, b, 0)).isEqualTo(0xf5_66_77_00);
    assertThat(BitFields.permuteB4e(a, b, 3)).isEqualTo(0x00_11_82_33);
    assertThat(BitFields.permuteRc8(a, b, 2)).isEqualTo(0x82_82_82_82);
    assertThat(BitFields.permuteEcl(a, b, 1)).isEqualTo(0x33_82_11_11);
    assertThat(BitFields.permuteEcl(a, b, 2)).isEqualTo(0x33_82_82_82);
    assertThat(BitFields.permuteEcr(a, b, 1)).isEqualTo(0x11_11_11_00);
    assertThat(BitFields.permuteEcr(a, b, 2)).isEqualTo(0x82_82_11_00);
    assertThat(BitFields.permuteRc16(a, b, 3)).isEqualTo(0x33_82_33_82);
  }
}
