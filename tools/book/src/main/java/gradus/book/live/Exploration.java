package gradus.book.live;

import gradus.book.scalar.Graphs;
import gradus.figures.Numbers;
import gradus.figures.graph.Graph;
import gradus.figures.graph.GraphFigure;
import gradus.figures.program.Program;
import gradus.figures.program.ProgramException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a reader's program: its figure and its numbers, or what is wrong with it.
 *
 * @param figure the graph as HTML; "" if there is an error
 * @param inputs the program's inputs, in the order in which it uses them
 * @param numbers the number of each input
 * @param gradients the derivative of the result by each input
 * @param label the result's name; "" if it has none
 * @param result the number of the result
 * @param error what is wrong, or ""
 * @param position the offset in the program where the error shows, from 0
 */
record Exploration(
    String figure,
    List<String> inputs,
    List<Double> numbers,
    List<Double> gradients,
    String label,
    double result,
    String error,
    int position) {
  /** What a new input is until the reader moves it. */
  private static final double FIRST_NUMBER = 2;

  /** Drawing takes longer than a moment beyond this, and nobody could read the picture. */
  private static final int MOST_NODES = 100;

  Exploration {
    inputs = List.copyOf(inputs);
    numbers = List.copyOf(numbers);
    gradients = List.copyOf(gradients);
  }

  /**
   * Runs a program forward and backward.
   *
   * @param name the figure's name, unique in its page
   * @param known numbers by names; those of other programs are ignored, and inputs without one get
   *     2, 3, 4 and so on
   */
  static Exploration of(String source, String name, Map<String, Double> known) {
    try {
      return run(Program.parse(source), name, known);
    } catch (ProgramException e) {
      return failed(e.getMessage(), e.position());
    } catch (StackOverflowError e) {
      return failed("the program is nested too deeply: give its inner parts names", 0);
    }
  }

  private static Exploration run(Program program, String name, Map<String, Double> known) {
    Map<String, Double> numbers = new HashMap<>();
    List<Double> ordered = new ArrayList<>();
    for (String input : program.inputs()) {
      Double number = known.get(input);
      ordered.add(number == null ? FIRST_NUMBER + ordered.size() : number);
      numbers.put(input, ordered.get(ordered.size() - 1));
    }
    Graph graph = Graphs.run(program, numbers);
    int nodes = graph.nodes().size();
    if (nodes > MOST_NODES) {
      return failed(
          "the graph has " + nodes + " nodes: up to " + MOST_NODES + " are drawn; compute less", 0);
    }
    return new Exploration(
        GraphFigure.html(graph, name, description(graph)),
        program.inputs(),
        ordered,
        gradients(graph, program.inputs()),
        graph.result().label(),
        graph.result().data(),
        "",
        0);
  }

  private static Exploration failed(String error, int position) {
    return new Exploration("", List.of(), List.of(), List.of(), "", Double.NaN, error, position);
  }

  private static List<Double> gradients(Graph graph, List<String> inputs) {
    Map<String, Double> gradients = new HashMap<>();
    for (Graph.Node node : graph.nodes()) {
      if (node.isLeaf()) {
        gradients.put(node.label(), node.grad());
      }
    }
    List<Double> ordered = new ArrayList<>();
    for (String input : inputs) {
      ordered.add(gradients.get(input));
    }
    return ordered;
  }

  private static String description(Graph graph) {
    Graph.Node result = graph.result();
    return "Computation graph of "
        + graph.nodes().size()
        + " nodes; its result "
        + (result.label().isEmpty() ? "" : result.label() + " ")
        + "is "
        + Numbers.caption(result.data())
        + ".";
  }
}
