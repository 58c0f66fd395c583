package gradus.figures.graph;

import gradus.figures.graph.Graph.Contribution;
import gradus.figures.graph.Graph.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * The way through a graph, a computation or a contribution at a time.
 *
 * <p>Forward, the leaves are given and every operation is computed; backward, the result's gradient
 * is the seed, and every contribution is added to the gradient of its receiver.
 */
final class Steps {
  private final Graph graph;
  private final Names names;
  private final List<Step> steps = new ArrayList<>();

  private Steps(Graph graph) {
    this.graph = graph;
    names = new Names(graph);
  }

  /** Returns the steps; without contributions, those forward only. */
  static List<Step> of(Graph graph) {
    Steps steps = new Steps(graph);
    steps.leaves();
    for (Node node : graph.nodes()) {
      if (!node.isLeaf()) {
        steps.operation(node);
      }
    }
    if (!graph.contributions().isEmpty()) {
      steps.seed();
      steps.contributions();
    }
    return steps.steps;
  }

  private void leaves() {
    List<Integer> ids = new ArrayList<>();
    List<String> given = new ArrayList<>();
    for (Node node : graph.nodes()) {
      if (node.isLeaf()) {
        ids.add(node.id());
        String number = Caption.number(node.data());
        given.add(Caption.isConstant(node) ? number : node.label() + " = " + number);
      }
    }
    String text = enumeration(given) + (given.size() == 1 ? " is given." : " are given.");
    steps.add(Step.forward(text, ids, List.of()));
  }

  private void operation(Node node) {
    List<Edge> edges = new ArrayList<>();
    for (int slot = 0; slot < node.operands().size(); slot++) {
      edges.add(new Edge(node.id(), slot, node.operands().get(slot)));
    }
    String text = Caption.title(node) + ": " + new Computation(graph, node).text() + ".";
    steps.add(Step.forward(text, List.of(node.id()), edges));
  }

  private void seed() {
    Node result = graph.result();
    String seed = Caption.number(result.grad());
    String name = result.label();
    String text =
        name.isEmpty()
            ? "The way back starts at the result: its gradient by itself is "
            : "The way back starts at the result: d" + name + "/d" + name + " = ";
    steps.add(Step.backward(text + seed + ".", List.of(), result.id(), seed));
  }

  private void contributions() {
    int[] missing = new int[graph.nodes().size()];
    for (Contribution sent : graph.contributions()) {
      missing[sent.operand()]++;
    }
    double[] sums = new double[graph.nodes().size()];
    for (Contribution sent : graph.contributions()) {
      int receiver = sent.operand();
      sums[receiver] += sent.amount();
      missing[receiver]--;
      String text = sentence(sent);
      String gradient = Caption.number(sums[receiver]);
      if (missing[receiver] == 0) {
        text += sum(receiver, gradient);
      } else {
        gradient += " + …";
      }
      Edge edge = new Edge(sent.from(), sent.slot(), receiver);
      steps.add(Step.backward(text, List.of(edge), receiver, gradient));
    }
  }

  /** Says what is sent, and how it comes about where that is a product of finite numbers. */
  private String sentence(Contribution sent) {
    Node from = graph.nodes().get(sent.from());
    String receiver = names.computed(graph.nodes().get(sent.operand()));
    String amount = Caption.number(sent.amount());
    String text = names.computing(from) + " sends " + amount + " to " + receiver;
    double local = sent.amount() / from.grad();
    if (!Double.isFinite(local)) {
      return text + ".";
    }
    String product = Caption.number(from.grad()) + " times the local derivative ";
    return text + ": the gradient " + product + Caption.number(local) + ".";
  }

  /** Says what a gradient is the sum of; nothing, if it is one contribution only. */
  private String sum(int receiver, String gradient) {
    List<String> parts = new ArrayList<>();
    for (Contribution sent : graph.contributions()) {
      if (sent.operand() == receiver) {
        String op = graph.nodes().get(sent.from()).op();
        parts.add(Caption.number(sent.amount()) + " via " + op);
      }
    }
    if (parts.size() == 1) {
      return "";
    }
    String name = names.computed(graph.nodes().get(receiver));
    return "\n" + name + ": " + gradient + " = " + enumeration(parts) + ".";
  }

  private static String enumeration(List<String> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    String first = String.join(", ", parts.subList(0, parts.size() - 1));
    return first + " and " + parts.get(parts.size() - 1);
  }
}
