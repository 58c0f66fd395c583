package gradus.figures.graph;

import gradus.figures.graph.Vertex.Kind;
import gradus.figures.graph.Vertex.Link;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The picture's skeleton: nodes in the even ranks, the labels of their edges in the odd ones.
 *
 * <p>An edge is a chain of links, each from one rank to the next; where it passes a rank, it bends.
 * Its first bend, just behind its operand, carries its label: what an operand receives stands next
 * to it.
 */
final class Ranks {
  private final List<List<Vertex>> ranks = new ArrayList<>();
  private final List<Vertex> vertices = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Edge.Chain> chains = new ArrayList<>();

  private Ranks() {}

  /** Builds the ranks of a graph, ordered so that few edges cross. */
  static Ranks of(Graph graph) {
    Ranks ranks = new Ranks();
    int[] layer = Layers.of(graph);
    for (Graph.Node node : graph.nodes()) {
      ranks.add(2 * layer[node.id()], Kind.NODE, node);
    }
    for (Graph.Node node : graph.nodes()) {
      for (int slot = 0; slot < node.operands().size(); slot++) {
        ranks.connect(new Edge(node.id(), slot, node.operands().get(slot)));
      }
    }
    ranks.fill();
    Crossings.reduce(ranks.ranks);
    ranks.assignPorts();
    return ranks;
  }

  /** Returns the ranks, from the leaves to the result; the vertices of each in their order. */
  List<List<Vertex>> ranks() {
    return ranks;
  }

  /** Returns every vertex by its id; those of the nodes come first, with the nodes' ids. */
  List<Vertex> vertices() {
    return vertices;
  }

  /** Returns every link by its id. */
  List<Link> links() {
    return links;
  }

  /** Returns every edge, by operation and slot. */
  List<Edge.Chain> chains() {
    return chains;
  }

  private Vertex add(int rank, Kind kind, Graph.Node node) {
    while (ranks.size() <= rank) {
      ranks.add(new ArrayList<>());
    }
    Vertex vertex = new Vertex(vertices.size(), rank, kind, node);
    vertices.add(vertex);
    return vertex;
  }

  private void connect(Edge edge) {
    List<Link> chain = new ArrayList<>();
    Vertex last = vertices.get(edge.operand());
    Vertex end = vertices.get(edge.operation());
    Kind kind = Kind.LABEL;
    while (last.rank < end.rank - 1) {
      Vertex bend = add(last.rank + 1, kind, null);
      chain.add(link(last, bend));
      last = bend;
      kind = Kind.BEND;
    }
    chain.add(link(last, end));
    chains.add(new Edge.Chain(edge, chain));
  }

  private Link link(Vertex from, Vertex to) {
    Link link = new Link(links.size(), from, to);
    links.add(link);
    return link;
  }

  /** Puts the vertices into their ranks as a walk back from the result meets them. */
  private void fill() {
    boolean[] placed = new boolean[vertices.size()];
    List<Vertex> stack = new ArrayList<>();
    for (Vertex vertex : vertices) {
      if (vertex.out.isEmpty()) {
        stack.add(vertex);
      }
    }
    while (!stack.isEmpty()) {
      Vertex vertex = stack.remove(stack.size() - 1);
      if (placed[vertex.id]) {
        continue;
      }
      placed[vertex.id] = true;
      vertex.order = ranks.get(vertex.rank).size();
      ranks.get(vertex.rank).add(vertex);
      for (int i = vertex.in.size() - 1; i >= 0; i--) {
        stack.add(vertex.in.get(i).from);
      }
    }
  }

  /** Spreads the edges of a node along its side, in the order in which they leave and arrive. */
  private void assignPorts() {
    for (Vertex vertex : vertices) {
      List<Link> in = sorted(vertex.in, false);
      for (int i = 0; i < in.size(); i++) {
        in.get(i).toPort = i - (in.size() - 1) / 2.0;
      }
      List<Link> out = sorted(vertex.out, true);
      for (int i = 0; i < out.size(); i++) {
        out.get(i).fromPort = i - (out.size() - 1) / 2.0;
      }
    }
  }

  private static List<Link> sorted(List<Link> links, boolean forward) {
    List<Link> sorted = new ArrayList<>(links);
    Collections.sort(sorted, (a, b) -> a.end(forward).order - b.end(forward).order);
    return sorted;
  }
}
