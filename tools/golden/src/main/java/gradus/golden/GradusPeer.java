package gradus.golden;

import static gradus.tensor.GradOption.ALLOW_UNUSED;
import static gradus.tensor.GradOption.CREATE_GRAPH;
import static gradus.tensor.GradOption.RETAIN_GRAPH;

import gradus.array.NdArray;
import gradus.array.Shape;
import gradus.tensor.Autograd;
import gradus.tensor.GradOption;
import gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The course's engine. */
public final class GradusPeer implements Peer<Tensor> {

  @Override
  public Tensor leaf(Input input) {
    NdArray doubles = NdArray.of(Shape.of(input.shape()), input.data().clone());
    Tensor leaf = new Tensor(doubles.to(Operations.dtype(input.dtype())));
    return input.isVariable() ? leaf.requiresGrad(true) : leaf;
  }

  @Override
  public Tensor call(String operation, List<Tensor> inputs, Arguments arguments) {
    return Operations.of(operation).apply(inputs.toArray(Tensor[]::new), arguments);
  }

  @Override
  public Output read(Tensor tensor) {
    double[] data = tensor.array().toDoubles();
    return new Output(tensor.dtype().toString(), tensor.shape().sizes(), data);
  }

  @Override
  public boolean requiresGrad(Tensor tensor) {
    return tensor.requiresGrad();
  }

  @Override
  public List<Tensor> gradients(
      Tensor output, Tensor cotangent, List<Tensor> inputs, boolean createGraph) {
    List<Tensor> variables = inputs.stream().filter(Tensor::requiresGrad).toList();
    GradOption graph = createGraph ? CREATE_GRAPH : RETAIN_GRAPH;
    Iterator<Tensor> found =
        Autograd.grad(List.of(output), variables, List.of(cotangent), graph, ALLOW_UNUSED)
            .iterator();
    List<Tensor> gradients = new ArrayList<>();
    for (Tensor input : inputs) {
      gradients.add(input.requiresGrad() ? found.next() : null);
    }
    return gradients;
  }
}
