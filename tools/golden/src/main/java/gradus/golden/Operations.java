package gradus.golden;

import gradus.array.DType;
import gradus.array.Shape;
import gradus.tensor.LossReduction;
import gradus.tensor.Tensor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** The golden file's operations, as the course's engine has them: a line each. */
final class Operations {

  private static final int[] ALL_AXES = {};
  private static final Map<String, Operation> TABLE = new TreeMap<>();

  /** One operation of the engine. */
  interface Operation {
    Tensor apply(Tensor[] x, Arguments told);
  }

  static {
    arithmetic();
    functions();
    comparisons();
    reductions();
    views();
    indexing();
    losses();
  }

  private Operations() {}

  static Operation of(String name) {
    Operation operation = TABLE.get(name);
    if (operation == null) {
      throw new IllegalArgumentException("no operation " + name + "; known: " + TABLE.keySet());
    }
    return operation;
  }

  private static void arithmetic() {
    binary("add", Tensor::add);
    binary("sub", Tensor::sub);
    binary("mul", Tensor::mul);
    binary("div", Tensor::div);
    binary("pow", Tensor::pow);
    binary("matmul", Tensor::matmul);
    unary("neg", Tensor::neg);
    define("addScalar", (x, told) -> x[0].add(scalar(told)));
    define("subScalar", (x, told) -> x[0].sub(scalar(told)));
    define("mulScalar", (x, told) -> x[0].mul(scalar(told)));
    define("divScalar", (x, told) -> x[0].div(scalar(told)));
    define("powScalar", (x, told) -> x[0].pow(scalar(told)));
    define("rsub", (x, told) -> x[0].rsub(scalar(told)));
    define("rdiv", (x, told) -> x[0].rdiv(scalar(told)));
    define("rpow", (x, told) -> x[0].rpow(scalar(told)));
  }

  private static void functions() {
    unary("exp", Tensor::exp);
    unary("log", Tensor::log);
    unary("sqrt", Tensor::sqrt);
    unary("reciprocal", Tensor::reciprocal);
    unary("sin", Tensor::sin);
    unary("cos", Tensor::cos);
    unary("tanh", Tensor::tanh);
    unary("sigmoid", Tensor::sigmoid);
    unary("relu", Tensor::relu);
    unary("softplus", Tensor::softplus);
    unary("gelu", Tensor::gelu);
    unary("erf", Tensor::erf);
    unary("abs", Tensor::abs);
    unary("sign", Tensor::sign);
    define("clamp", (x, told) -> x[0].clamp(minimum(told), maximum(told)));
  }

  private static void comparisons() {
    binary("maximum", Tensor::maximum);
    binary("minimum", Tensor::minimum);
    binary("eq", Tensor::eq);
    binary("ne", Tensor::ne);
    binary("lt", Tensor::lt);
    binary("le", Tensor::le);
    binary("gt", Tensor::gt);
    binary("ge", Tensor::ge);
    define("eqScalar", (x, told) -> x[0].eq(scalar(told)));
    define("neScalar", (x, told) -> x[0].ne(scalar(told)));
    define("ltScalar", (x, told) -> x[0].lt(scalar(told)));
    define("leScalar", (x, told) -> x[0].le(scalar(told)));
    define("gtScalar", (x, told) -> x[0].gt(scalar(told)));
    define("geScalar", (x, told) -> x[0].ge(scalar(told)));
    binary("logicalAnd", Tensor::logicalAnd);
    binary("logicalOr", Tensor::logicalOr);
    unary("logicalNot", Tensor::logicalNot);
    define("where", (x, told) -> Tensor.where(x[0], x[1], x[2]));
  }

  private static void reductions() {
    define("sum", (x, told) -> x[0].sum(axes(told), keepDim(told)));
    define("mean", (x, told) -> x[0].mean(axes(told), keepDim(told)));
    define("var", (x, told) -> x[0].var(axes(told), told.flag("unbiased"), keepDim(told)));
    define("amax", (x, told) -> x[0].amax(axes(told), keepDim(told)));
    define("amin", (x, told) -> x[0].amin(axes(told), keepDim(told)));
    define("logsumexp", (x, told) -> x[0].logsumexp(axes(told), keepDim(told)));
    define("norm", (x, told) -> x[0].norm(told.number("p"), axes(told), keepDim(told)));
    unary("max", Tensor::max);
    unary("min", Tensor::min);
    define("maxAlong", (x, told) -> x[0].max(axis(told), keepDim(told)).values());
    define("minAlong", (x, told) -> x[0].min(axis(told), keepDim(told)).values());
    define("maxAlongIndices", (x, told) -> x[0].max(axis(told), keepDim(told)).indices());
    define("minAlongIndices", (x, told) -> x[0].min(axis(told), keepDim(told)).indices());
    along("prod", Tensor::prod, (x, told) -> x[0].prod(axis(told), keepDim(told)));
    along("argmax", Tensor::argmax, (x, told) -> x[0].argmax(axis(told), keepDim(told)));
    along("argmin", Tensor::argmin, (x, told) -> x[0].argmin(axis(told), keepDim(told)));
    define("softmax", (x, told) -> x[0].softmax(axis(told)));
    define("logSoftmax", (x, told) -> x[0].logSoftmax(axis(told)));
  }

  private static void views() {
    define("reshape", (x, told) -> x[0].reshape(sizes(told)));
    define("view", (x, told) -> x[0].view(sizes(told)));
    define("expand", (x, told) -> x[0].expand(sizes(told)));
    define("unsqueeze", (x, told) -> x[0].unsqueeze(axis(told)));
    along("squeeze", Tensor::squeeze, (x, told) -> x[0].squeeze(axis(told)));
    define("permute", (x, told) -> x[0].permute(axes(told)));
    define("transpose", (x, told) -> x[0].transpose(axes(told)[0], axes(told)[1]));
    define("flatten", (x, told) -> x[0].flatten(told.integer("start"), told.integer("end")));
    define(
        "slice",
        (x, told) ->
            x[0].slice(axis(told), told.integer("start"), end(told), told.integer("step")));
    define("select", (x, told) -> x[0].select(axis(told), told.integer("index")));
    define(
        "unfold", (x, told) -> x[0].unfold(axis(told), told.integer("size"), told.integer("step")));
    unary("detach", Tensor::detach);
    unary("clone", Tensor::clone);
    unary("contiguous", Tensor::contiguous);
    define("to", (x, told) -> x[0].to(dtype(told.text("dtype"))));
  }

  private static void indexing() {
    binary("index", Tensor::index);
    define("indexPut", (x, told) -> x[0].indexPut(x[1], x[2]));
    define("indexSelect", (x, told) -> x[0].indexSelect(axis(told), x[1]));
    define("gather", (x, told) -> x[0].gather(axis(told), x[1]));
    define("scatterAdd", (x, told) -> x[0].scatterAdd(axis(told), x[1], x[2]));
    define("tril", (x, told) -> x[0].tril(told.integer("diagonal")));
    define("triu", (x, told) -> x[0].triu(told.integer("diagonal")));
    define("pad", (x, told) -> x[0].pad(told.number("value"), told.integers("padding")));
    define("cat", (x, told) -> Tensor.cat(Arrays.asList(x), axis(told)));
    define("stack", (x, told) -> Tensor.stack(Arrays.asList(x), axis(told)));
  }

  private static void losses() {
    define("mseLoss", (x, told) -> x[0].mseLoss(x[1], reduction(told)));
    define("crossEntropy", (x, told) -> x[0].crossEntropy(x[1], reduction(told)));
    define("bceWithLogits", (x, told) -> x[0].bceWithLogits(x[1], reduction(told)));
    define(
        "layerNorm",
        (x, told) ->
            x[0].layerNorm(
                Shape.of(sizes(told)), operand(x, 1), operand(x, 2), told.number("eps")));
  }

  private static void define(String name, Operation operation) {
    TABLE.put(name, operation);
  }

  private static void unary(String name, UnaryOperator<Tensor> operation) {
    define(name, (x, told) -> operation.apply(x[0]));
  }

  private static void binary(String name, BinaryOperator<Tensor> operation) {
    define(name, (x, told) -> operation.apply(x[0], x[1]));
  }

  /** An operation of two forms: for the whole tensor, and along one axis. */
  private static void along(String name, UnaryOperator<Tensor> ofAll, Operation alongAxis) {
    define(name, (x, told) -> told.has("axis") ? alongAxis.apply(x, told) : ofAll.apply(x[0]));
  }

  private static double scalar(Arguments told) {
    return told.number("scalar");
  }

  private static double minimum(Arguments told) {
    return told.has("min") ? told.number("min") : Double.NEGATIVE_INFINITY;
  }

  private static double maximum(Arguments told) {
    return told.has("max") ? told.number("max") : Double.POSITIVE_INFINITY;
  }

  private static int axis(Arguments told) {
    return told.integer("axis");
  }

  private static int[] axes(Arguments told) {
    return told.has("axes") ? told.integers("axes") : ALL_AXES;
  }

  private static boolean keepDim(Arguments told) {
    return told.flag("keepDim");
  }

  private static int[] sizes(Arguments told) {
    return told.integers("shape");
  }

  private static int end(Arguments told) {
    return told.has("end") ? told.integer("end") : Integer.MAX_VALUE;
  }

  private static Tensor operand(Tensor[] x, int index) {
    return index < x.length ? x[index] : null;
  }

  private static LossReduction reduction(Arguments told) {
    return LossReduction.valueOf(told.text("reduction").toUpperCase(Locale.ROOT));
  }

  static DType dtype(String name) {
    return DType.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
