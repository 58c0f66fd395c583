package gradus.figures.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Records graphs for tests; no engine is at hand here. */
final class Tape {
  private final List<Graph.Node> nodes = new ArrayList<>();
  private final List<double[]> locals = new ArrayList<>();

  int input(String label, double data) {
    return record("", label, data, new double[0]);
  }

  int constant(double data) {
    return input("", data);
  }

  int add(String label, int a, int b) {
    return record("+", label, data(a) + data(b), new double[] {1, 1}, a, b);
  }

  int mul(String label, int a, int b) {
    return record("*", label, data(a) * data(b), new double[] {data(b), data(a)}, a, b);
  }

  int apply(String op, String label, double data, double local, Integer... operands) {
    double[] locals = new double[operands.length];
    Arrays.fill(locals, local);
    return record(op, label, data, locals, operands);
  }

  int tanh(String label, int a) {
    double data = Math.tanh(data(a));
    return apply("tanh", label, data, 1 - data * data, a);
  }

  int pow(String label, int a, double n) {
    return apply("pow", label, Math.pow(data(a), n), n * Math.pow(data(a), n - 1), a);
  }

  double data(int id) {
    return nodes.get(id).data();
  }

  int size() {
    return nodes.size();
  }

  /** Adds up everything that nothing uses yet, so that there is one result. */
  Tape joined() {
    Set<Integer> unused = new LinkedHashSet<>();
    for (Graph.Node node : nodes) {
      unused.add(node.id());
      unused.removeAll(node.operands());
    }
    int sum = -1;
    for (int id : unused) {
      sum = sum < 0 ? id : add("", sum, id);
    }
    return this;
  }

  /** Returns the graph of everything recorded; the last node is the result. */
  Graph graph() {
    double[] grads = new double[nodes.size()];
    grads[nodes.size() - 1] = 1;
    List<Graph.Contribution> sent = new ArrayList<>();
    for (int from = nodes.size() - 1; from >= 0; from--) {
      List<Integer> operands = nodes.get(from).operands();
      for (int slot = 0; slot < operands.size(); slot++) {
        double amount = grads[from] * locals.get(from)[slot];
        grads[operands.get(slot)] += amount;
        sent.add(new Graph.Contribution(from, operands.get(slot), slot, amount));
      }
    }
    List<Graph.Node> done = new ArrayList<>();
    for (Graph.Node node : nodes) {
      done.add(
          new Graph.Node(
              node.id(), node.op(), node.label(), node.data(), grads[node.id()], node.operands()));
    }
    return new Graph(done, sent);
  }

  private int record(String op, String label, double data, double[] local, Integer... operands) {
    nodes.add(new Graph.Node(nodes.size(), op, label, data, 0, List.of(operands)));
    locals.add(local);
    return nodes.size() - 1;
  }
}
