package gradus.openblas;

import gradus.array.Blas;
import java.util.Random;

/** A product of two matrices somewhere in larger arrays, in float, in double and by three loops. */
record Product(
    boolean transposeX,
    boolean transposeY,
    int m,
    int n,
    int k,
    double[] x,
    int xOffset,
    int ldx,
    double[] y,
    int yOffset,
    int ldy,
    double[] z,
    int zOffset,
    int ldz) {

  static Product random(Random random) {
    boolean transposeX = random.nextBoolean();
    boolean transposeY = random.nextBoolean();
    int m = 1 + random.nextInt(20);
    int n = 1 + random.nextInt(20);
    int k = 1 + random.nextInt(30);
    int ldx = (transposeX ? m : k) + random.nextInt(3);
    int ldy = (transposeY ? k : n) + random.nextInt(3);
    int ldz = n + random.nextInt(3);
    int xOffset = random.nextInt(4);
    int yOffset = random.nextInt(4);
    int zOffset = random.nextInt(4);
    // The last row needs no gap after it, so the arrays end where the matrices do.
    int lengthX = xOffset + (transposeX ? (k - 1) * ldx + m : (m - 1) * ldx + k);
    int lengthY = yOffset + (transposeY ? (n - 1) * ldy + k : (k - 1) * ldy + n);
    int lengthZ = zOffset + (m - 1) * ldz + n;
    return new Product(
        transposeX,
        transposeY,
        m,
        n,
        k,
        numbers(lengthX, random),
        xOffset,
        ldx,
        numbers(lengthY, random),
        yOffset,
        ldy,
        numbers(lengthZ, random),
        zOffset,
        ldz);
  }

  static Product dense(int m, int n, int k, Random random) {
    return new Product(
        false,
        false,
        m,
        n,
        k,
        numbers(m * k, random),
        0,
        k,
        numbers(k * n, random),
        0,
        n,
        numbers(m * n, random),
        0,
        n);
  }

  /** Numbers that a float holds exactly. */
  private static double[] numbers(int count, Random random) {
    return random.doubles(count, -1, 1).map(number -> (float) number).toArray();
  }

  /** The whole array of z after the product: what lies between its rows must be as before. */
  float[] floatResult(Blas blas) {
    float[] result = floats(z);
    blas.sgemm(
        transposeX,
        transposeY,
        m,
        n,
        k,
        floats(x),
        xOffset,
        ldx,
        floats(y),
        yOffset,
        ldy,
        result,
        zOffset,
        ldz);
    return result;
  }

  double[] doubleResult(Blas blas) {
    double[] result = z.clone();
    blas.dgemm(
        transposeX, transposeY, m, n, k, x, xOffset, ldx, y, yOffset, ldy, result, zOffset, ldz);
    return result;
  }

  double[] threeLoops() {
    double[] result = z.clone();
    for (int row = 0; row < m; row++) {
      for (int column = 0; column < n; column++) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
          double left = x[xOffset + (transposeX ? i * ldx + row : row * ldx + i)];
          double right = y[yOffset + (transposeY ? column * ldy + i : i * ldy + column)];
          sum += left * right;
        }
        result[zOffset + row * ldz + column] += sum;
      }
    }
    return result;
  }

  private static float[] floats(double[] numbers) {
    float[] result = new float[numbers.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) numbers[i];
    }
    return result;
  }

  @Override
  public String toString() {
    return "(%d, %d) @ (%d, %d)%s%s"
        .formatted(
            m, k, k, n, transposeX ? ", x transposed" : "", transposeY ? ", y transposed" : "");
  }
}
