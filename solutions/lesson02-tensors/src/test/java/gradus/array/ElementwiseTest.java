package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Elementwise operations")
class ElementwiseTest {
  private static final int SEEDS = 250;
  private static final DType[] NUMBERS = {DType.INT64, DType.FLOAT32, DType.FLOAT64};

  private static double reference(UnaryOp op, double x) {
    return switch (op) {
      case NEG -> -x;
      case ABS -> Math.abs(x);
      case SIGN -> x > 0 ? 1 : x < 0 ? -1 : 0;
      case EXP -> Math.exp(x);
      case LOG -> Math.log(x);
      case LOG1P -> Math.log1p(x);
      case SQRT -> Math.sqrt(x);
      case RECIPROCAL -> 1 / x;
      case SIN -> Math.sin(x);
      case COS -> Math.cos(x);
      case TANH -> Math.tanh(x);
      case SIGMOID -> 1 / (1 + Math.exp(-x));
      case RELU -> Math.max(x, 0);
      case SOFTPLUS -> Math.log1p(Math.exp(x));
      case ERF -> Erf.erf(x);
      case NOT -> 1 - x;
    };
  }

  private static double reference(BinaryOp op, double x, double y) {
    return switch (op) {
      case ADD -> x + y;
      case SUB -> x - y;
      case MUL -> x * y;
      case DIV -> x / y;
      case POW -> x == 1 || x == -1 && Double.isInfinite(y) ? 1 : Math.pow(x, y);
      case MAXIMUM -> Math.max(x, y);
      case MINIMUM -> Math.min(x, y);
    };
  }

  private static boolean reference(CompareOp op, double x, double y) {
    return switch (op) {
      case EQ -> x == y;
      case NE -> x != y;
      case LT -> x < y;
      case LE -> x <= y;
      case GT -> x > y;
      case GE -> x >= y;
    };
  }

  private static double rounded(double value, DType dtype) {
    return switch (dtype) {
      case FLOAT32 -> (float) value;
      case INT64 -> (long) value;
      default -> value;
    };
  }

  private static boolean isExact(UnaryOp op) {
    return switch (op) {
      case NEG, ABS, SIGN, RELU, SQRT, RECIPROCAL -> true;
      default -> false;
    };
  }

  /**
   * Asserts equality, also of NaN and the sign of zero, or nearness where functions are computed.
   */
  private static void check(double actual, double expected, boolean exact, String given) {
    boolean equal = Double.compare(actual, expected) == 0;
    boolean near = !exact && Math.abs(actual - expected) <= 1e-6 * Math.abs(expected);
    if (!equal && !near) {
      assertThat(actual).as(given).isEqualTo(Double.valueOf(expected));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT")
  @DisplayName("of one array agree with the plain function in any layout")
  void unary(UnaryOp op) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Sample sample = new Sample(seed);
      DType dtype = sample.random().nextBoolean() ? DType.FLOAT32 : DType.FLOAT64;
      NdArray x = sample.array(dtype);
      double[] elements = Sample.elements(x);
      double[] result = Sample.elements(x.unary(op));
      assertThat(result).hasSameSizeAs(elements);
      for (int i = 0; i < result.length; i++) {
        double expected = rounded(reference(op, elements[i]), dtype);
        String given = op + " " + elements[i] + ", seed " + seed;
        check(result[i], expected, isExact(op), given);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("of two arrays agree with the plain function in any layouts")
  void binary(BinaryOp op) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Sample sample = new Sample(seed);
      DType dtype = NUMBERS[sample.random().nextInt(3)];
      if (dtype == DType.INT64 && (op == BinaryOp.DIV || op == BinaryOp.POW)) {
        continue;
      }
      NdArray x = sample.array(dtype);
      NdArray y = sample.array(x.shape(), dtype);
      double[] left = Sample.elements(x);
      double[] right = Sample.elements(y);
      double[] result = Sample.elements(x.binary(op, y));
      NdArray out = sample.distinct(x.shape(), dtype);
      double[] into = Sample.elements(x.binaryInto(op, y, out));
      assertThat(result).hasSameSizeAs(left);
      for (int i = 0; i < result.length; i++) {
        double expected = rounded(reference(op, left[i], right[i]), dtype);
        String given = left[i] + " " + op + " " + right[i] + ", " + dtype + ", seed " + seed;
        check(result[i], expected, op != BinaryOp.POW, given);
        check(into[i], expected, op != BinaryOp.POW, given);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("compare in any layouts, NaN being unequal to all")
  void compare(CompareOp op) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Sample sample = new Sample(seed);
      DType dtype = sample.random().nextInt(4) == 0 ? DType.BOOL : NUMBERS[seed % 3];
      NdArray x = sample.array(dtype);
      NdArray y = sample.array(x.shape(), dtype);
      NdArray result = x.compare(op, y);
      assertThat(result.dtype()).isEqualTo(DType.BOOL);
      double[] left = Sample.elements(x);
      double[] right = Sample.elements(y);
      double[] actual = Sample.elements(result);
      for (int i = 0; i < left.length; i++) {
        String given = left[i] + " " + op + " " + right[i] + ", seed " + seed;
        check(actual[i], reference(op, left[i], right[i]) ? 1 : 0, true, given);
      }
    }
  }

  @Test
  @DisplayName("choose by a mask in any layouts")
  void where() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Sample sample = new Sample(seed);
      DType dtype = sample.random().nextInt(4) == 0 ? DType.BOOL : NUMBERS[seed % 3];
      NdArray mask = sample.array(DType.BOOL);
      NdArray x = sample.array(mask.shape(), dtype);
      NdArray y = sample.array(mask.shape(), dtype);
      double[] result = Sample.elements(NdArray.where(mask, x, y));
      double[] chosen = Sample.elements(mask);
      double[] left = Sample.elements(x);
      double[] right = Sample.elements(y);
      for (int i = 0; i < result.length; i++) {
        check(result[i], chosen[i] == 1 ? left[i] : right[i], true, "seed " + seed);
      }
    }
  }

  @Test
  @DisplayName("add multiples in place in any layouts")
  void addScaled() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Sample sample = new Sample(seed);
      DType dtype = NUMBERS[seed % 3];
      NdArray out = sample.distinct(sample.shape(), dtype);
      NdArray x = sample.array(out.shape(), dtype);
      double[] before = Sample.elements(out);
      double[] terms = Sample.elements(x);
      assertThat(out.addScaled(x, -3)).isSameAs(out);
      double[] after = Sample.elements(out);
      for (int i = 0; i < before.length; i++) {
        double product = rounded(-3 * terms[i], dtype);
        check(after[i], rounded(before[i] + product, dtype), true, "seed " + seed);
      }
    }
  }

  @Test
  @DisplayName("take the fast ways with a single number on either side, of any rank and place")
  void scalars() {
    Random random = new Random(5);
    for (BinaryOp op : BinaryOp.values()) {
      for (DType dtype : NUMBERS) {
        if (dtype == DType.INT64 && (op == BinaryOp.DIV || op == BinaryOp.POW)) {
          continue;
        }
        NdArray numbers = NdArray.of(Shape.of(3), random.nextInt(9), 3.0, 5).to(dtype);
        NdArray x = NdArray.of(Shape.of(2, 2), 1.0, 2, -3, 0.5).to(dtype);
        NdArray s = numbers.select(0, 1).expand(Shape.of(2, 2));
        double[] right = x.binary(op, s).toDoubles();
        double[] left = s.binary(op, x).toDoubles();
        double[] elements = x.toDoubles();
        for (int i = 0; i < 4; i++) {
          double expectedRight = rounded(reference(op, elements[i], 3), dtype);
          double expectedLeft = rounded(reference(op, 3, elements[i]), dtype);
          check(right[i], expectedRight, op != BinaryOp.POW, op + " " + dtype);
          check(left[i], expectedLeft, op != BinaryOp.POW, op + " " + dtype);
        }
      }
    }
  }

  @Test
  @DisplayName("run over large arrays in blocks and by threads, whatever the layout")
  void large() {
    int n = 800;
    float[] elements = new float[n * n];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = i % 1009 - 500;
    }
    NdArray x = NdArray.of(Shape.of(n, n), elements);
    NdArray row = NdArray.of(Shape.of(n), java.util.Arrays.copyOf(elements, n));
    NdArray plain = x.binary(BinaryOp.ADD, x);
    NdArray mixed = x.binary(BinaryOp.MUL, x.transpose(0, 1));
    NdArray broadcast = x.binary(BinaryOp.SUB, row.expand(Shape.of(n, n)));
    NdArray column = x.binary(BinaryOp.MAXIMUM, row.unsqueeze(1).expand(Shape.of(n, n)));
    NdArray exp = x.slice(1, 0, n, 2).unary(UnaryOp.EXP);
    for (int i = 0; i < n; i += 13) {
      for (int j = 0; j < n; j += 17) {
        float value = elements[i * n + j];
        assertThat(plain.get(i, j)).isEqualTo(2 * value);
        assertThat(mixed.get(i, j)).isEqualTo(value * elements[j * n + i]);
        assertThat(broadcast.get(i, j)).isEqualTo(value - elements[j]);
        assertThat(column.get(i, j)).isEqualTo(Math.max(value, elements[i]));
        assertThat(exp.get(i, j / 2)).isEqualTo((float) Math.exp(elements[i * n + j / 2 * 2]));
      }
    }
  }

  @Test
  @DisplayName("repeat short rows over many blocks, also of different lengths")
  void repeatedRows() {
    Shape shape = Shape.of(301, 5, 3);
    Sample sample = new Sample(9);
    NdArray x = sample.contiguous(shape, DType.FLOAT32);
    NdArray row = sample.contiguous(Shape.of(3), DType.FLOAT32).expand(shape);
    NdArray column = sample.contiguous(Shape.of(301, 1, 1), DType.FLOAT32).expand(shape);
    NdArray mask = sample.contiguous(Shape.of(5, 3), DType.BOOL).expand(shape);
    double[] sums = x.binary(BinaryOp.ADD, row).toDoubles();
    double[] products = column.binary(BinaryOp.MUL, row).toDoubles();
    double[] chosen = NdArray.where(mask, row, x).toDoubles();
    double[] left = Sample.elements(x);
    double[] right = Sample.elements(row);
    double[] first = Sample.elements(column);
    double[] flags = Sample.elements(mask);
    for (int i = 0; i < left.length; i++) {
      check(sums[i], (float) (left[i] + right[i]), true, "sum " + i);
      check(products[i], (float) (first[i] * right[i]), true, "product " + i);
      check(chosen[i], flags[i] == 1 ? right[i] : left[i], true, "choice " + i);
    }
  }

  @Test
  @DisplayName("write to an operand itself, and to views that overlap it as if through a copy")
  void inPlace() {
    NdArray x = NdArray.of(Shape.of(4), 1f, 2, 3, 4);
    assertThat(x.binaryInto(BinaryOp.MUL, x, x).toFloats()).containsExactly(1, 4, 9, 16);
    x.copyFrom(x.unary(UnaryOp.SQRT));
    assertThat(x.toFloats()).containsExactly(1, 2, 3, 4);
    NdArray head = x.slice(0, 0, 3, 1);
    NdArray tail = x.slice(0, 1, 4, 1);
    head.binaryInto(BinaryOp.ADD, tail, tail);
    assertThat(x.toFloats()).containsExactly(1, 3, 5, 7);
    tail.addScaled(head, 1);
    assertThat(x.toFloats()).containsExactly(1, 4, 8, 12);
    tail.copyFrom(head);
    assertThat(x.toFloats()).containsExactly(1, 1, 4, 8);
  }

  @Test
  @DisplayName("of INT64 are exact above 2^53, and wrap around")
  void exactIntegers() {
    long large = (1L << 60) + 1;
    NdArray x = NdArray.of(Shape.of(2), large, Long.MAX_VALUE);
    NdArray one = NdArray.of(Shape.of(2), 1L, 1);
    assertThat(x.binary(BinaryOp.ADD, one).toLongs()).containsExactly(large + 1, Long.MIN_VALUE);
    assertThat(x.binary(BinaryOp.MUL, NdArray.of(Shape.of(2), 3L, 2)).toLongs())
        .containsExactly(3 * large, -2);
    assertThat(x.binary(BinaryOp.SUB, one.select(0, 0).expand(Shape.of(2))).toLongs())
        .containsExactly(large - 1, Long.MAX_VALUE - 1);
    assertThat(x.unary(UnaryOp.NEG).toLongs()).containsExactly(-large, -Long.MAX_VALUE);
    assertThat(
            x.compare(CompareOp.EQ, NdArray.of(Shape.of(2), large + 1, Long.MAX_VALUE))
                .toBooleans())
        .containsExactly(false, true);
    assertThat(x.copy().addScaled(one, -1).toLongs())
        .containsExactly(large - 1, Long.MAX_VALUE - 1);
    assertThat(NdArray.of(Shape.of(4), -3L, 0, 5, 7).unary(UnaryOp.SIGN).toLongs())
        .containsExactly(-1, 0, 1, 1);
    assertThat(NdArray.of(Shape.of(2), -3L, 4).unary(UnaryOp.ABS).toLongs()).containsExactly(3, 4);
    assertThat(NdArray.of(Shape.of(2), -3L, 4).unary(UnaryOp.RELU).toLongs()).containsExactly(0, 4);
  }

  @Test
  @DisplayName("of INT64 know powers, of negative exponents too")
  void integerPowers() {
    NdArray base = NdArray.of(Shape.of(8), 3L, 2, -2, 0, 5, 1, -1, -1);
    NdArray exponent = NdArray.of(Shape.of(8), 39L, 62, 3, 0, -1, -3, -2, -3);
    assertThat(base.binary(BinaryOp.POW, exponent).toLongs())
        .containsExactly(4052555153018976267L, 1L << 62, -8, 1, 0, 1, 1, -1);
  }

  @Test
  @DisplayName("of BOOL are or, and, not")
  void booleans() {
    NdArray x = NdArray.of(Shape.of(4), true, true, false, false);
    NdArray y = NdArray.of(Shape.of(4), true, false, true, false);
    assertThat(x.binary(BinaryOp.ADD, y).toBooleans()).containsExactly(true, true, true, false);
    assertThat(x.binary(BinaryOp.MAXIMUM, y).toBooleans()).containsExactly(true, true, true, false);
    assertThat(x.binary(BinaryOp.MUL, y).toBooleans()).containsExactly(true, false, false, false);
    assertThat(x.binary(BinaryOp.MINIMUM, y).toBooleans())
        .containsExactly(true, false, false, false);
    assertThat(x.unary(UnaryOp.NOT).toBooleans()).containsExactly(false, false, true, true);
    assertThat(x.compare(CompareOp.LT, y).toBooleans()).containsExactly(false, false, true, false);
    NdArray yes = NdArray.of(Shape.of(1), true).expand(Shape.of(4));
    assertThat(x.binary(BinaryOp.MUL, yes).toBooleans()).containsExactly(true, true, false, false);
    assertThat(yes.binary(BinaryOp.ADD, x).toBooleans()).containsOnly(true);
  }

  @Test
  @DisplayName("say what a type does not have, and what to do")
  void unsupported() {
    NdArray integers = NdArray.of(Shape.of(1), 1L);
    NdArray flags = NdArray.of(Shape.of(1), true);
    NdArray floats = NdArray.of(Shape.of(1), 1f);
    NdArray halves = floats.to(DType.FLOAT16);
    assertThatThrownBy(() -> integers.binary(BinaryOp.DIV, integers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("div: not defined for int64; convert with to(FLOAT32) first");
    assertThatThrownBy(() -> integers.unary(UnaryOp.EXP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("exp: not defined for int64; convert with to(FLOAT32) first");
    assertThatThrownBy(() -> integers.addScaled(integers, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("addScaled: alpha 0.5 for int64 arrays: expected a whole number");
    assertThatThrownBy(() -> flags.binary(BinaryOp.SUB, flags))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sub: not defined for bool; convert with to(INT64) first");
    assertThatThrownBy(() -> flags.unary(UnaryOp.NEG)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> flags.addScaled(flags, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> floats.unary(UnaryOp.NOT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not: not defined for floating-point numbers; compare with 0 first");
    assertThatThrownBy(() -> halves.binary(BinaryOp.ADD, halves))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("add: not defined for float16; convert with to(FLOAT32) first");
    assertThatThrownBy(() -> halves.unary(UnaryOp.NEG))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> halves.compare(CompareOp.EQ, halves))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NdArray.where(flags, halves, halves))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("where: not defined for float16");
    assertThatThrownBy(() -> halves.addScaled(halves, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("demand equal shapes and types, and an output whose elements are distinct")
  void mismatches() {
    NdArray x = NdArray.of(Shape.of(2), 1f, 2);
    NdArray longer = NdArray.of(Shape.of(3), 1f, 2, 3);
    NdArray integers = NdArray.of(Shape.of(2), 1L, 2);
    NdArray expanded = NdArray.of(Shape.of(1), 1f).expand(Shape.of(2));
    assertThatThrownBy(() -> x.binary(BinaryOp.MUL, longer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mul: shapes (2) and (3) differ; expand one of the arrays");
    assertThatThrownBy(() -> x.binary(BinaryOp.MUL, integers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mul: types float32 and int64 differ; convert one with to(...)");
    assertThatThrownBy(() -> x.compare(CompareOp.LT, longer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("lt: shapes");
    assertThatThrownBy(() -> NdArray.where(x, x, x))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("where: the mask is float32, but must be bool; convert it with to(...)");
    NdArray mask = NdArray.of(Shape.of(3), true, false, true);
    assertThatThrownBy(() -> NdArray.where(mask, x, x))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("where: shapes (3) and (2) differ");
    assertThatThrownBy(() -> x.binaryInto(BinaryOp.ADD, x, expanded))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("add: positions of the (2) output share elements; write to a copy()");
    assertThatThrownBy(() -> x.binaryInto(BinaryOp.ADD, x, integers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("add: types float32 and int64 differ");
    assertThatThrownBy(() -> expanded.addScaled(x, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
