package gradus.tensor;

import static gradus.array.DType.BOOL;
import static gradus.array.DType.FLOAT16;
import static gradus.array.DType.FLOAT32;
import static gradus.array.DType.FLOAT64;
import static gradus.array.DType.INT64;
import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.array.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The expected texts are PyTorch's own: what its {@code print} makes of the same tensors. */
@DisplayName("A tensor prints as in PyTorch")
class TensorTextTest {
  private static void prints(Tensor tensor, String... lines) {
    assertThat(tensor.toString()).isEqualTo(String.join("\n", lines));
  }

  @Test
  @DisplayName("whole numbers end in a point, all equally wide")
  void whole() {
    prints(Tensor.of(3.0), "tensor(3.)");
    prints(Tensor.of(1.0, 2.0), "tensor([1., 2.])");
    prints(Tensor.of(-1.0, 20.0, 300.0), "tensor([ -1.,  20., 300.])");
    prints(Tensor.of(0.0, -0.0), "tensor([0., -0.])");
    prints(Tensor.of(0.0, 1000.0, 1.0), "tensor([   0., 1000.,    1.])");
    prints(Tensor.of(1e8), "tensor(100000000.)");
    prints(Tensor.zeros(2, 2), "tensor([[0., 0.],", "        [0., 0.]])");
  }

  @Test
  @DisplayName("fractions get four digits, exact halves rounded to even")
  void fractions() {
    prints(Tensor.of(0.5), "tensor(0.5000)");
    prints(Tensor.of(1.0, 2.5, -10.25), "tensor([  1.0000,   2.5000, -10.2500])");
    prints(Tensor.of(0.1, 0.2), "tensor([0.1000, 0.2000])");
    prints(
        Tensor.of(new double[] {0.03125, 0.09375}, FLOAT64),
        "tensor([0.0312, 0.0938], dtype=torch.float64)");
    prints(Tensor.of(0.99999, 1.5), "tensor([1.0000, 1.5000])");
    prints(Tensor.of(-0.0, 0.25), "tensor([-0.0000, 0.2500])");
    prints(Tensor.of(123456.789), "tensor(123456.7891)");
  }

  @Test
  @DisplayName(
      "powers of ten where the largest is beyond 1000 times the smallest, beyond 1e8, or a fraction"
          + " below 1e-4")
  void scientific() {
    prints(Tensor.of(1.0, 1001.0), "tensor([1.0000e+00, 1.0010e+03])");
    prints(Tensor.of(0.5, 501.0), "tensor([5.0000e-01, 5.0100e+02])");
    prints(Tensor.of(0.5, 500.0), "tensor([  0.5000, 500.0000])");
    prints(Tensor.of(1.5e8), "tensor(1.5000e+08)");
    prints(Tensor.of(1e9, -1e9), "tensor([ 1.0000e+09, -1.0000e+09])");
    prints(Tensor.of(0.0001), "tensor(1.0000e-04)");
    prints(Tensor.of(1e-4, FLOAT64), "tensor(0.0001, dtype=torch.float64)");
    prints(Tensor.of(1e-5, 0.0), "tensor([1.0000e-05, 0.0000e+00])");
    prints(Tensor.of(-0.0, 12345.0, 0.5), "tensor([-0.0000e+00, 1.2345e+04, 5.0000e-01])");
    prints(
        Tensor.of(new double[] {1e-100, 2.5e100}, FLOAT64),
        "tensor([1.0000e-100, 2.5000e+100], dtype=torch.float64)");
    prints(Tensor.of(999999.0, 0.5), "tensor([1.0000e+06, 5.0000e-01])");
    prints(Tensor.of(2000.0, 1e-40), "tensor([2.0000e+03, 9.9999e-41])");
  }

  @Test
  @DisplayName("infinities and NaN have no say in the width")
  void notFinite() {
    prints(Tensor.of(NaN), "tensor(nan)");
    prints(Tensor.of(1.0, NaN), "tensor([1., nan])");
    prints(Tensor.of(POSITIVE_INFINITY, -0.5), "tensor([    inf, -0.5000])");
    prints(Tensor.of(NEGATIVE_INFINITY, 2.0, 0.0), "tensor([-inf, 2., 0.])");
    prints(Tensor.of(NEGATIVE_INFINITY, 1e-7, NaN), "tensor([      -inf, 1.0000e-07,        nan])");
    prints(Tensor.of(0.0, POSITIVE_INFINITY), "tensor([0., inf])");
  }

  @Test
  @DisplayName("integers and masks are told by their elements, other dtypes are named")
  void dtypes() {
    prints(Tensor.of(7), "tensor(7)");
    prints(Tensor.of(1, -20, 300), "tensor([  1, -20, 300])");
    prints(
        Tensor.of(Long.MAX_VALUE, Long.MIN_VALUE),
        "tensor([ 9223372036854775807, -9223372036854775808])");
    prints(Tensor.of(true), "tensor(True)");
    prints(Tensor.of(true, false), "tensor([ True, False])");
    prints(Tensor.of(true, true), "tensor([True, True])");
    prints(Tensor.of(0.1, FLOAT64), "tensor(0.1000, dtype=torch.float64)");
    prints(
        Tensor.of(new double[] {0.1, 2.0}, FLOAT16),
        "tensor([0.1000, 2.0000], dtype=torch.float16)");
    prints(
        Tensor.of(new double[] {1, 65504}, FLOAT16),
        "tensor([1.0000e+00, 6.5504e+04], dtype=torch.float16)");
  }

  @Test
  @DisplayName("without elements, a shape and a dtype that one cannot see are named")
  void empty() {
    prints(Tensor.zeros(0), "tensor([])");
    prints(Tensor.zeros(0, 3), "tensor([], size=(0, 3))");
    prints(Tensor.zeros(Shape.of(2, 0), INT64), "tensor([], size=(2, 0), dtype=torch.int64)");
    prints(Tensor.zeros(Shape.of(0), BOOL), "tensor([], dtype=torch.bool)");
    prints(
        Tensor.zeros(Shape.of(0, 1), FLOAT64).requiresGrad(true),
        "tensor([], size=(0, 1), dtype=torch.float64, requires_grad=True)");
  }

  @Test
  @DisplayName("every axis has its brackets; blank lines part what lies along the outer ones")
  void axes() {
    prints(Tensor.of(new double[][] {{5, 5}, {6, 6}}), "tensor([[5., 5.],", "        [6., 6.]])");
    prints(Tensor.of(new double[][] {{1}, {-2.5}}), "tensor([[ 1.0000],", "        [-2.5000]])");
    prints(
        Tensor.arange(8).reshape(2, 2, 2),
        "tensor([[[0, 1],",
        "         [2, 3]],",
        "",
        "        [[4, 5],",
        "         [6, 7]]])");
    prints(
        Tensor.arange(4.0).reshape(2, 1, 1, 2),
        "tensor([[[[0., 1.]]],",
        "",
        "",
        "        [[[2., 3.]]]])");
    prints(
        Tensor.arange(6).reshape(2, 3).transpose(0, 1),
        "tensor([[0, 3],",
        "        [1, 4],",
        "        [2, 5]])");
    prints(Tensor.of(new boolean[][] {{true}, {false}}), "tensor([[ True],", "        [False]])");
  }

  @Test
  @DisplayName("lines hold 80 characters")
  void lines() {
    prints(
        Tensor.arange(30),
        "tensor([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16, 17,",
        "        18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29])");
    prints(
        Tensor.arange(0, 2.2, 0.1),
        "tensor([0.0000, 0.1000, 0.2000, 0.3000, 0.4000, 0.5000, 0.6000, 0.7000, 0.8000,",
        "        0.9000, 1.0000, 1.1000, 1.2000, 1.3000, 1.4000, 1.5000, 1.6000, 1.7000,",
        "        1.8000, 1.9000, 2.0000, 2.1000])");
    prints(
        Tensor.arange(1, 40, 1.5).reshape(2, 13),
        "tensor([[ 1.0000,  2.5000,  4.0000,  5.5000,  7.0000,  8.5000, 10.0000, 11.5000,",
        "         13.0000, 14.5000, 16.0000, 17.5000, 19.0000],",
        "        [20.5000, 22.0000, 23.5000, 25.0000, 26.5000, 28.0000, 29.5000, 31.0000,",
        "         32.5000, 34.0000, 35.5000, 37.0000, 38.5000]])");
    prints(
        Tensor.of(new double[] {1, 2000, 3, 4, 5, 6}, FLOAT64),
        "tensor([1.0000e+00, 2.0000e+03, 3.0000e+00, 4.0000e+00, 5.0000e+00, 6.0000e+00],",
        "       dtype=torch.float64)");
    prints(
        Tensor.of(1e-5, 2.0, 3.0, 4.0, 5.0).requiresGrad(true),
        "tensor([1.0000e-05, 2.0000e+00, 3.0000e+00, 4.0000e+00, 5.0000e+00],",
        "       requires_grad=True)");
  }

  @Test
  @DisplayName("beyond 1000 elements, only three are shown at each end of an axis")
  void summary() {
    prints(Tensor.arange(1001), "tensor([   0,    1,    2,  ...,  998,  999, 1000])");
    prints(Tensor.arange(1000).slice(0, 0, 7), "tensor([0, 1, 2, 3, 4, 5, 6])");
    prints(
        Tensor.arange(1050.0).reshape(30, 35),
        "tensor([[0.0000e+00, 1.0000e+00, 2.0000e+00,  ..., 3.2000e+01, 3.3000e+01,",
        "         3.4000e+01],",
        "        [3.5000e+01, 3.6000e+01, 3.7000e+01,  ..., 6.7000e+01, 6.8000e+01,",
        "         6.9000e+01],",
        "        [7.0000e+01, 7.1000e+01, 7.2000e+01,  ..., 1.0200e+02, 1.0300e+02,",
        "         1.0400e+02],",
        "        ...,",
        "        [9.4500e+02, 9.4600e+02, 9.4700e+02,  ..., 9.7700e+02, 9.7800e+02,",
        "         9.7900e+02],",
        "        [9.8000e+02, 9.8100e+02, 9.8200e+02,  ..., 1.0120e+03, 1.0130e+03,",
        "         1.0140e+03],",
        "        [1.0150e+03, 1.0160e+03, 1.0170e+03,  ..., 1.0470e+03, 1.0480e+03,",
        "         1.0490e+03]])");
    prints(
        Tensor.arange(1200).reshape(2, 300, 2),
        "tensor([[[   0,    1],",
        "         [   2,    3],",
        "         [   4,    5],",
        "         ...,",
        "         [ 594,  595],",
        "         [ 596,  597],",
        "         [ 598,  599]],",
        "",
        "        [[ 600,  601],",
        "         [ 602,  603],",
        "         [ 604,  605],",
        "         ...,",
        "         [1194, 1195],",
        "         [1196, 1197],",
        "         [1198, 1199]]])");
    prints(
        Tensor.arange(1200).reshape(200, 6).transpose(0, 1),
        "tensor([[   0,    6,   12,  ..., 1182, 1188, 1194],",
        "        [   1,    7,   13,  ..., 1183, 1189, 1195],",
        "        [   2,    8,   14,  ..., 1184, 1190, 1196],",
        "        [   3,    9,   15,  ..., 1185, 1191, 1197],",
        "        [   4,   10,   16,  ..., 1186, 1192, 1198],",
        "        [   5,   11,   17,  ..., 1187, 1193, 1199]])");
    prints(
        Tensor.arange(1200).reshape(10, 10, 12),
        "tensor([[[   0,    1,    2,  ...,    9,   10,   11],",
        "         [  12,   13,   14,  ...,   21,   22,   23],",
        "         [  24,   25,   26,  ...,   33,   34,   35],",
        "         ...,",
        "         [  84,   85,   86,  ...,   93,   94,   95],",
        "         [  96,   97,   98,  ...,  105,  106,  107],",
        "         [ 108,  109,  110,  ...,  117,  118,  119]],",
        "",
        "        [[ 120,  121,  122,  ...,  129,  130,  131],",
        "         [ 132,  133,  134,  ...,  141,  142,  143],",
        "         [ 144,  145,  146,  ...,  153,  154,  155],",
        "         ...,",
        "         [ 204,  205,  206,  ...,  213,  214,  215],",
        "         [ 216,  217,  218,  ...,  225,  226,  227],",
        "         [ 228,  229,  230,  ...,  237,  238,  239]],",
        "",
        "        [[ 240,  241,  242,  ...,  249,  250,  251],",
        "         [ 252,  253,  254,  ...,  261,  262,  263],",
        "         [ 264,  265,  266,  ...,  273,  274,  275],",
        "         ...,",
        "         [ 324,  325,  326,  ...,  333,  334,  335],",
        "         [ 336,  337,  338,  ...,  345,  346,  347],",
        "         [ 348,  349,  350,  ...,  357,  358,  359]],",
        "",
        "        ...,",
        "",
        "        [[ 840,  841,  842,  ...,  849,  850,  851],",
        "         [ 852,  853,  854,  ...,  861,  862,  863],",
        "         [ 864,  865,  866,  ...,  873,  874,  875],",
        "         ...,",
        "         [ 924,  925,  926,  ...,  933,  934,  935],",
        "         [ 936,  937,  938,  ...,  945,  946,  947],",
        "         [ 948,  949,  950,  ...,  957,  958,  959]],",
        "",
        "        [[ 960,  961,  962,  ...,  969,  970,  971],",
        "         [ 972,  973,  974,  ...,  981,  982,  983],",
        "         [ 984,  985,  986,  ...,  993,  994,  995],",
        "         ...,",
        "         [1044, 1045, 1046,  ..., 1053, 1054, 1055],",
        "         [1056, 1057, 1058,  ..., 1065, 1066, 1067],",
        "         [1068, 1069, 1070,  ..., 1077, 1078, 1079]],",
        "",
        "        [[1080, 1081, 1082,  ..., 1089, 1090, 1091],",
        "         [1092, 1093, 1094,  ..., 1101, 1102, 1103],",
        "         [1104, 1105, 1106,  ..., 1113, 1114, 1115],",
        "         ...,",
        "         [1164, 1165, 1166,  ..., 1173, 1174, 1175],",
        "         [1176, 1177, 1178,  ..., 1185, 1186, 1187],",
        "         [1188, 1189, 1190,  ..., 1197, 1198, 1199]]])");
  }

  @Test
  @DisplayName("a leaf that requires a gradient says so, a result names its operation")
  void history() {
    Tensor x = Tensor.of(1.0, 2.0).requiresGrad(true);
    prints(x, "tensor([1., 2.], requires_grad=True)");
    prints(x.mul(2), "tensor([2., 4.], grad_fn=<MulBackward0>)");
    prints(x.detach(), "tensor([1., 2.])");
    prints(x.clone(), "tensor([1., 2.], grad_fn=<CloneBackward0>)");
    prints(x.to(FLOAT64), "tensor([1., 2.], dtype=torch.float64, grad_fn=<ToCopyBackward0>)");
    prints(x.to(FLOAT64).to(FLOAT32), "tensor([1., 2.], grad_fn=<ToCopyBackward0>)");
    prints(x.to(INT64), "tensor([1, 2])");
    prints(
        Tensor.linspace(0, 1, 9).requiresGrad(true),
        "tensor([0.0000, 0.1250, 0.2500, 0.3750, 0.5000, 0.6250, 0.7500, 0.8750, 1.0000],",
        "       requires_grad=True)");
    prints(
        Tensor.linspace(0, 1, 8).requiresGrad(true).exp(),
        "tensor([1.0000, 1.1536, 1.3307, 1.5351, 1.7708, 2.0427, 2.3564, 2.7183],",
        "       grad_fn=<ExpBackward0>)");
    prints(
        Tensor.linspace(0, 1, 7, FLOAT64).requiresGrad(true).mul(3),
        "tensor([0.0000, 0.5000, 1.0000, 1.5000, 2.0000, 2.5000, 3.0000],",
        "       dtype=torch.float64, grad_fn=<MulBackward0>)");
  }

  @Test
  @DisplayName("the end of a very long chain prints at once, for only its own operation is named")
  void longChain() {
    Tensor x = Tensor.of(1.0).requiresGrad(true);
    for (int i = 0; i < 100_000; i++) {
      x = x.mul(1);
    }
    assertThat(x.toString()).isEqualTo("tensor(1., grad_fn=<MulBackward0>)");
  }
}
