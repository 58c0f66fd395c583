package gradus.figures.graph;

import gradus.figures.graph.Vertex.Link;
import java.util.Collections;
import java.util.List;

/** Orders the vertices of each rank so that few edges cross. */
final class Crossings {
  private static final int ROUNDS = 12;

  private final List<List<Vertex>> ranks;
  private final double[] centre;

  private Crossings(List<List<Vertex>> ranks) {
    this.ranks = ranks;
    int vertices = 0;
    for (List<Vertex> rank : ranks) {
      vertices += rank.size();
    }
    centre = new double[vertices];
  }

  /**
   * Sorts each rank by where its neighbours stand, back and forth, and keeps the best that it saw;
   * an order that is as good as another one stays.
   */
  static void reduce(List<List<Vertex>> ranks) {
    Crossings crossings = new Crossings(ranks);
    int[] best = crossings.orders();
    int fewest = crossings.count();
    for (int round = 0; round < ROUNDS && fewest > 0; round++) {
      crossings.sweep(round % 2 == 0, round % 4 >= 2);
      crossings.swapNeighbours();
      int count = crossings.count();
      if (count < fewest) {
        fewest = count;
        best = crossings.orders();
      }
    }
    crossings.restore(best);
  }

  /** Counts the crossings between all ranks. */
  private int count() {
    int crossings = 0;
    for (List<Vertex> rank : ranks) {
      for (int i = 0; i < rank.size(); i++) {
        for (int j = i + 1; j < rank.size(); j++) {
          crossings += between(rank.get(i).out, rank.get(j).out, true);
        }
      }
    }
    return crossings;
  }

  /** Counts the crossings between the links of two vertices, the first of which stands first. */
  private static int between(List<Link> first, List<Link> second, boolean forward) {
    int crossings = 0;
    for (int i = 0; i < first.size(); i++) {
      int end = first.get(i).end(forward).order;
      for (int j = 0; j < second.size(); j++) {
        crossings += end > second.get(j).end(forward).order ? 1 : 0;
      }
    }
    return crossings;
  }

  /**
   * Sorts each rank by its neighbours in the rank before.
   *
   * @param turnTies whether vertices with the same wish change their order
   */
  private void sweep(boolean forward, boolean turnTies) {
    for (int i = 1; i < ranks.size(); i++) {
      List<Vertex> rank = ranks.get(forward ? i : ranks.size() - 1 - i);
      for (Vertex vertex : rank) {
        centre[vertex.id] = centre(vertex, !forward);
      }
      if (turnTies) {
        Collections.reverse(rank);
      }
      Collections.sort(rank, (a, b) -> Double.compare(centre[a.id], centre[b.id]));
      number(rank);
    }
  }

  /** Returns where the neighbours of a vertex stand on average; its own place if it has none. */
  private static double centre(Vertex vertex, boolean forward) {
    List<Link> links = forward ? vertex.out : vertex.in;
    if (links.isEmpty()) {
      return vertex.order;
    }
    double sum = 0;
    for (Link link : links) {
      sum += link.end(forward).order;
    }
    return sum / links.size();
  }

  private void swapNeighbours() {
    boolean better = true;
    for (int round = 0; better && round < ROUNDS; round++) {
      better = false;
      for (List<Vertex> rank : ranks) {
        for (int i = 1; i < rank.size(); i++) {
          Vertex first = rank.get(i - 1);
          Vertex second = rank.get(i);
          if (cost(second, first) < cost(first, second)) {
            Collections.swap(rank, i - 1, i);
            number(rank);
            better = true;
          }
        }
      }
    }
  }

  private static int cost(Vertex first, Vertex second) {
    return between(first.in, second.in, false) + between(first.out, second.out, true);
  }

  private static void number(List<Vertex> rank) {
    for (int i = 0; i < rank.size(); i++) {
      rank.get(i).order = i;
    }
  }

  private int[] orders() {
    int[] orders = new int[centre.length];
    for (List<Vertex> rank : ranks) {
      for (Vertex vertex : rank) {
        orders[vertex.id] = vertex.order;
      }
    }
    return orders;
  }

  private void restore(int[] orders) {
    for (List<Vertex> rank : ranks) {
      for (Vertex vertex : rank) {
        vertex.order = orders[vertex.id];
      }
      Collections.sort(rank, (a, b) -> a.order - b.order);
    }
  }
}
