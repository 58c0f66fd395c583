package gradus.peers;

import gradus.golden.Answers;
import gradus.golden.GoldenCase;
import gradus.golden.GoldenFile;
import gradus.golden.Input;
import gradus.golden.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bytedeco.pytorch.Tensor;

/** Writes the golden file: what PyTorch answers to all {@link Questions}. */
public final class GoldenWriter {

  private GoldenWriter() {}

  /** Writes the file whose path is the argument. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    List<GoldenCase> cases = answers();
    GoldenFile.write(file, "PyTorch's answers, written by tools/peers; never edited", cases);
    long operations = cases.stream().map(GoldenCase::op).distinct().count();
    System.out.printf("%d cases of %d operations in %s%n", cases.size(), operations, file);
  }

  /** Returns all cases as PyTorch answers them. */
  static List<GoldenCase> answers() {
    TorchPeer torch = new TorchPeer();
    List<GoldenCase> answers = new ArrayList<>();
    for (GoldenCase question : Questions.all()) {
      answers.add(answer(torch, question));
    }
    return answers;
  }

  private static GoldenCase answer(TorchPeer torch, GoldenCase question) {
    try {
      GoldenCase weighted = weighted(torch, question);
      return Answers.of(torch, weighted, Answers.call(weighted));
    } catch (RuntimeException e) {
      throw new IllegalStateException("PyTorch refuses " + question.call(), e);
    }
  }

  /** Draws the weights of the derivatives, where the result has any. */
  private static GoldenCase weighted(TorchPeer torch, GoldenCase question) {
    List<Tensor> operands = new ArrayList<>();
    for (Input input : question.inputs()) {
      operands.add(torch.view(torch.leaf(input), input.view()));
    }
    Tensor result = torch.call(question.op(), operands, question.arguments());
    if (!torch.requiresGrad(result)) {
      return question;
    }
    Output output = torch.read(result);
    Random random = new Random(question.call().hashCode());
    List<double[]> directions = new ArrayList<>();
    for (Input input : question.inputs()) {
      boolean needed = input.isVariable() && question.isDouble();
      directions.add(needed ? Questions.weights(random, input.data().length) : null);
    }
    double[] cotangent = Questions.weights(random, output.data().length);
    return question.weighted(cotangent, question.isDouble() ? directions : null);
  }
}
