package gradus.vgpu.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("lengths of vectors")
class RootsTest {
  private static final MathContext DIGITS = new MathContext(35);

  @Test
  @DisplayName("and their reciprocals err by less than 1 ulp, at any scale")
  void errors() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      double[] v = new double[4];
      int scale = random.nextInt(1900) - 950;
      BigDecimal sum = BigDecimal.ZERO;
      for (int k = 0; k < 4; k++) {
        v[k] = Math.scalb(random.nextGaussian(), scale - random.nextInt(3) * random.nextInt(30));
        sum = sum.add(new BigDecimal(v[k]).pow(2));
      }
      BigDecimal last = new BigDecimal(v[3]).pow(2);
      check(DoubleMath.norm4d(v[0], v[1], v[2], v[3]), sum.sqrt(DIGITS));
      check(DoubleMath.norm3d(v[0], v[1], v[2]), sum.subtract(last).sqrt(DIGITS));
      check(
          DoubleMath.rnorm4d(v[0], v[1], v[2], v[3]),
          BigDecimal.ONE.divide(sum.sqrt(DIGITS), DIGITS));
      check(
          DoubleMath.rnorm3d(v[0], v[1], v[2]),
          BigDecimal.ONE.divide(sum.subtract(last).sqrt(DIGITS), DIGITS));
    }
  }

  private static void check(double actual, BigDecimal exact) {
    BigDecimal error = new BigDecimal(actual).subtract(exact).abs();
    BigDecimal ulp = new BigDecimal(Math.ulp(exact.doubleValue()));
    assertThat(error).as("%s for %s", actual, exact).isLessThan(ulp);
  }

  @Test
  @DisplayName("of nothing, of infinity and of no number")
  void special() {
    assertThat(DoubleMath.norm3d(0, -0.0, 0)).isZero();
    assertThat(DoubleMath.rnorm4d(0, 0, 0, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(DoubleMath.norm4d(Double.NaN, 1, Double.NEGATIVE_INFINITY, 2))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(DoubleMath.rnorm3d(1, Double.NEGATIVE_INFINITY, 2)).isZero();
    assertThat(DoubleMath.norm3d(1, Double.NaN, 2)).isNaN();
    assertThat(DoubleMath.norm3d(1e300, 1e300, 1e300)).isBetween(1.732e300, 1.7321e300);
    assertThat(DoubleMath.norm3d(4e-320, 0, 0)).isEqualTo(4e-320);
  }
}
