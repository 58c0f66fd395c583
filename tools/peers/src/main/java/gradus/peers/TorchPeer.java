package gradus.peers;

import gradus.golden.Arguments;
import gradus.golden.Input;
import gradus.golden.Output;
import gradus.golden.Peer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** The real PyTorch, on one thread. */
public final class TorchPeer implements Peer<Tensor> {

  private static final Map<String, ScalarType> DTYPES =
      Map.of(
          "bool", ScalarType.Bool,
          "int64", ScalarType.Long,
          "float16", ScalarType.Half,
          "float32", ScalarType.Float,
          "float64", ScalarType.Double);

  public TorchPeer() {
    torch.set_num_threads(1);
  }

  static ScalarType dtype(String name) {
    return DTYPES.get(name);
  }

  @Override
  public Tensor leaf(Input input) {
    long[] shape = Arrays.stream(input.shape()).asLongStream().toArray();
    Tensor doubles = Tensor.create(input.data(), shape);
    return doubles.to(dtype(input.dtype())).requires_grad_(input.isVariable());
  }

  @Override
  public Tensor call(String operation, List<Tensor> inputs, Arguments arguments) {
    return TorchOperations.of(operation).apply(inputs.toArray(Tensor[]::new), arguments);
  }

  @Override
  public Output read(Tensor tensor) {
    String dtype = null;
    for (Map.Entry<String, ScalarType> each : DTYPES.entrySet()) {
      if (each.getValue().intern() == tensor.scalar_type().intern()) {
        dtype = each.getKey();
      }
    }
    int[] shape = Arrays.stream(tensor.shape()).mapToInt(Math::toIntExact).toArray();
    double[] data = new double[Math.toIntExact(tensor.numel())];
    // A zero tensor, which some second derivatives are, has no memory. The scope keeps the copy
    // alive until it is read.
    try (PointerScope scope = new PointerScope()) {
      Tensor doubles = tensor.detach().to(ScalarType.Double).contiguous();
      if (data.length > 0 && !tensor._is_zerotensor()) {
        new DoublePointer(doubles.data_ptr()).get(data);
      }
    }
    if ("float32".equals(dtype)) {
      // The shortest text of a float is shorter than that of the same number as a double.
      Arrays.setAll(data, i -> Double.parseDouble(Float.toString((float) data[i])));
    }
    return new Output(dtype, shape, data);
  }

  @Override
  public boolean requiresGrad(Tensor tensor) {
    return tensor.requires_grad();
  }

  @Override
  public List<Tensor> gradients(
      Tensor output, Tensor cotangent, List<Tensor> inputs, boolean createGraph) {
    List<Tensor> variables = inputs.stream().filter(Tensor::requires_grad).toList();
    TensorVector found =
        torch.grad(
            new TensorVector(output),
            new TensorVector(variables.toArray(Tensor[]::new)),
            new TensorVector(cotangent),
            new BoolOptional(createGraph),
            createGraph,
            true);
    List<Tensor> gradients = new ArrayList<>();
    int next = 0;
    for (Tensor input : inputs) {
      // A copy of the handle, because what get() returns lies in the vector and is freed with it.
      Tensor gradient = input.requires_grad() ? new Tensor(found.get(next++)) : null;
      gradients.add(gradient != null && gradient.defined() ? gradient : null);
    }
    return gradients;
  }
}
