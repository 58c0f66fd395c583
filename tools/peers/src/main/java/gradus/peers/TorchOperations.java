package gradus.peers;

import static org.bytedeco.pytorch.global.torch.linalg_vector_norm;

import gradus.golden.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorOptionalList;
import org.bytedeco.pytorch.TensorOptionalVector;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** The golden file's operations, as PyTorch has them: a line each. */
final class TorchOperations {

  private static final Map<String, Operation> TABLE = new TreeMap<>();
  private static final ScalarTypeOptional SAME_DTYPE = new ScalarTypeOptional();

  /** One operation of PyTorch. */
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
    joins();
    losses();
  }

  private TorchOperations() {}

  static Operation of(String name) {
    Operation operation = TABLE.get(name);
    if (operation == null) {
      throw new IllegalArgumentException("no operation " + name + "; known: " + TABLE.keySet());
    }
    return operation;
  }

  static Set<String> names() {
    return TABLE.keySet();
  }

  private static void arithmetic() {
    binary("add", Tensor::add);
    binary("sub", Tensor::sub);
    binary("mul", Tensor::mul);
    binary("div", Tensor::div);
    binary("pow", Tensor::pow);
    unary("neg", Tensor::neg);
    define("addScalar", (x, told) -> x[0].add(scalar(told, "scalar")));
    define("subScalar", (x, told) -> x[0].sub(scalar(told, "scalar")));
    define("mulScalar", (x, told) -> x[0].mul(scalar(told, "scalar")));
    define("divScalar", (x, told) -> x[0].div(scalar(told, "scalar")));
    define("powScalar", (x, told) -> x[0].pow(scalar(told, "scalar")));
    define("rsub", (x, told) -> torch.rsub(x[0], scalar(told, "scalar")));
    define("rdiv", (x, told) -> x[0].reciprocal().mul(scalar(told, "scalar")));
    define("rpow", (x, told) -> torch.pow(scalar(told, "scalar"), x[0]));
    binary("matmul", Tensor::matmul);
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
    unary("abs", Tensor::abs);
    unary("sign", Tensor::sign);
    unary("erf", Tensor::erf);
    unary("softplus", torch::softplus);
    unary("gelu", torch::gelu);
    define("clamp", (x, told) -> x[0].clamp(bound(told, "min"), bound(told, "max")));
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
    define("eqScalar", (x, told) -> x[0].eq(scalar(told, "scalar")));
    define("neScalar", (x, told) -> x[0].ne(scalar(told, "scalar")));
    define("ltScalar", (x, told) -> x[0].lt(scalar(told, "scalar")));
    define("leScalar", (x, told) -> x[0].le(scalar(told, "scalar")));
    define("gtScalar", (x, told) -> x[0].gt(scalar(told, "scalar")));
    define("geScalar", (x, told) -> x[0].ge(scalar(told, "scalar")));
    binary("logicalAnd", Tensor::logical_and);
    binary("logicalOr", Tensor::logical_or);
    unary("logicalNot", Tensor::logical_not);
    define("where", (x, told) -> torch.where(x[0], x[1], x[2]));
  }

  private static void reductions() {
    define("sum", (x, told) -> x[0].sum(axes(x, told), keepDim(told), SAME_DTYPE));
    define("mean", (x, told) -> x[0].mean(axes(x, told), keepDim(told), SAME_DTYPE));
    define("var", (x, told) -> x[0].var(axes(x, told), told.flag("unbiased"), keepDim(told)));
    define("amax", (x, told) -> x[0].amax(axes(x, told), keepDim(told)));
    define("amin", (x, told) -> x[0].amin(axes(x, told), keepDim(told)));
    define("logsumexp", (x, told) -> x[0].logsumexp(axes(x, told), keepDim(told)));
    define(
        "norm",
        (x, told) ->
            linalg_vector_norm(x[0], scalar(told, "p"), axes(x, told), keepDim(told), SAME_DTYPE));
    define(
        "prod",
        (x, told) ->
            told.has("axis") ? x[0].prod(axis(told), keepDim(told), SAME_DTYPE) : x[0].prod());
    unary("max", Tensor::max);
    unary("min", Tensor::min);
    define("maxAlong", (x, told) -> x[0].max(axis(told), keepDim(told)).get0());
    define("minAlong", (x, told) -> x[0].min(axis(told), keepDim(told)).get0());
    define("maxAlongIndices", (x, told) -> x[0].max(axis(told), keepDim(told)).get1());
    define("minAlongIndices", (x, told) -> x[0].min(axis(told), keepDim(told)).get1());
    define("argmax", (x, told) -> x[0].argmax(optionalAxis(told), keepDim(told)));
    define("argmin", (x, told) -> x[0].argmin(optionalAxis(told), keepDim(told)));
    define("softmax", (x, told) -> x[0].softmax(axis(told)));
    define("logSoftmax", (x, told) -> x[0].log_softmax(axis(told)));
  }

  private static void views() {
    define("reshape", (x, told) -> x[0].reshape(longs(told, "shape")));
    define("view", (x, told) -> x[0].view(longs(told, "shape")));
    define("expand", (x, told) -> x[0].expand(longs(told, "shape")));
    define("unsqueeze", (x, told) -> x[0].unsqueeze(axis(told)));
    define("squeeze", (x, told) -> told.has("axis") ? x[0].squeeze(axis(told)) : x[0].squeeze());
    define("permute", (x, told) -> x[0].permute(longs(told, "axes")));
    define(
        "transpose", (x, told) -> x[0].transpose(longs(told, "axes")[0], longs(told, "axes")[1]));
    define("flatten", (x, told) -> x[0].flatten(told.integer("start"), told.integer("end")));
    define(
        "slice",
        (x, told) ->
            x[0].slice(axis(told), end(told, "start"), end(told, "end"), told.integer("step")));
    define("select", (x, told) -> x[0].select(axis(told), told.integer("index")));
    define(
        "unfold", (x, told) -> x[0].unfold(axis(told), told.integer("size"), told.integer("step")));
    unary("detach", Tensor::detach);
    unary("clone", Tensor::clone);
    unary("contiguous", Tensor::contiguous);
    define("to", (x, told) -> x[0].to(TorchPeer.dtype(told.text("dtype"))));
  }

  private static void indexing() {
    define("index", (x, told) -> x[0].index(selected(x[1])));
    define("indexPut", (x, told) -> x[0].index_put(selected(x[1]), x[2]));
    define("indexSelect", (x, told) -> x[0].index_select(axis(told), x[1]));
    define("gather", (x, told) -> x[0].gather(axis(told), x[1]));
    define("scatterAdd", (x, told) -> x[0].scatter_add(axis(told), x[1], x[2]));
    define("tril", (x, told) -> x[0].tril(told.integer("diagonal")));
    define("triu", (x, told) -> x[0].triu(told.integer("diagonal")));
    define(
        "pad",
        (x, told) -> torch.constant_pad_nd(x[0], longs(told, "padding"), scalar(told, "value")));
  }

  private static void joins() {
    define("cat", (x, told) -> torch.cat(new TensorVector(x), axis(told)));
    define("stack", (x, told) -> torch.stack(new TensorVector(x), axis(told)));
  }

  private static void losses() {
    define("mseLoss", (x, told) -> torch.mse_loss(x[0], x[1], reduction(told)));
    define(
        "crossEntropy",
        (x, told) ->
            torch.cross_entropy_loss(x[0], x[1], new TensorOptional(), reduction(told), -100, 0));
    define(
        "bceWithLogits",
        (x, told) ->
            torch.binary_cross_entropy_with_logits(
                x[0], x[1], new TensorOptional(), new TensorOptional(), reduction(told)));
    define(
        "layerNorm",
        (x, told) ->
            torch.layer_norm(
                x[0], longs(told, "shape"), operand(x, 1), operand(x, 2), eps(told), false));
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

  /** Returns a number as one writes it in Python: a whole one without a point. */
  private static Scalar scalar(Arguments told, String name) {
    double number = told.number(name);
    return number == (long) number ? new Scalar((long) number) : new Scalar(number);
  }

  private static TensorOptionalList selected(Tensor index) {
    return new TensorOptionalList(new TensorOptionalVector(new TensorOptional(index)));
  }

  private static ScalarOptional bound(Arguments told, String name) {
    return told.has(name) ? new ScalarOptional(scalar(told, name)) : new ScalarOptional();
  }

  private static LongOptional end(Arguments told, String name) {
    return told.has(name) ? new LongOptional(told.integer(name)) : new LongOptional();
  }

  private static int axis(Arguments told) {
    return told.integer("axis");
  }

  private static LongOptional optionalAxis(Arguments told) {
    return told.has("axis") ? new LongOptional(axis(told)) : new LongOptional();
  }

  private static boolean keepDim(Arguments told) {
    return told.flag("keepDim");
  }

  private static double eps(Arguments told) {
    return told.number("eps");
  }

  /** Returns the axes told, or all of them. */
  private static long[] axes(Tensor[] x, Arguments told) {
    if (told.has("axes")) {
      return longs(told, "axes");
    }
    long[] all = new long[(int) x[0].ndimension()];
    Arrays.setAll(all, axis -> axis);
    return all;
  }

  private static long[] longs(Arguments told, String name) {
    return Arrays.stream(told.integers(name)).asLongStream().toArray();
  }

  private static TensorOptional operand(Tensor[] x, int index) {
    return index < x.length ? new TensorOptional(x[index]) : new TensorOptional();
  }

  /** Returns PyTorch's number for {@code none}, {@code mean} or {@code sum}. */
  private static int reduction(Arguments told) {
    return List.of("none", "mean", "sum").indexOf(told.text("reduction"));
  }
}
