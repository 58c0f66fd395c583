package gradus.figures.graph;

import gradus.figures.graph.Vertex.Link;
import java.util.Arrays;
import java.util.List;

/**
 * Where the vertices of each rank lie across: close to their neighbours, never closer to each other
 * than they may be.
 *
 * <p>It minimises how far the links go across, rank by rank, back and forth. In one rank that is an
 * isotonic regression: vertices whose wishes collide move together as a block. At first the squares
 * count, which puts nodes into the middle of their neighbours; then the lengths themselves (squares
 * weighted anew each time), which leaves most links straight and lets few go all the way. Links
 * between bends weigh more than others.
 */
final class Placement {
  private static final double BEND_WEIGHT = 3;

  /** What edges leave free at the side of a node. */
  private static final double CORNERS = 20;

  /** A vertex goes farther than it wishes: that settles a picture in half the time. */
  private static final double STRIDE = 1.5;

  /** Who moves by less than this stands still. */
  private static final double STILL = 0.02;

  private static final int MOST_SWEEPS = 40;
  private static final int FEWEST_SWEEPS = 5;

  /** How many moves a picture may take: large ones are good enough after a few sweeps. */
  private static final int MOVES = 12_000;

  private final Ranks ranks;
  private final double[] across;

  /** How far every vertex lies behind the first of its rank, at least. */
  private final double[] behindFirst;

  /** How far across every link goes between the middles of its ends, where it is straight. */
  private final double[] slant;

  private final double[] weight;
  private final double[] pull;
  private final Blocks blocks = new Blocks();
  private double farthest;
  private double stride;

  private Placement(Ranks ranks, double[] breadth, double port) {
    this.ranks = ranks;
    int vertices = breadth.length;
    across = new double[vertices];
    behindFirst = new double[vertices];
    pull = new double[vertices];
    weight = new double[ranks.links().size()];
    slant = new double[weight.length];
    for (Link link : ranks.links()) {
      slant[link.id] = offset(link, false, breadth, port) - offset(link, true, breadth, port);
    }
    for (List<Vertex> rank : ranks.ranks()) {
      pack(rank, breadth);
    }
  }

  /**
   * Returns where the middle of every vertex lies across, by id.
   *
   * @param breadth the extent of every vertex across, by id
   * @param port the distance between two edges at the side of a node
   */
  static double[] of(Ranks ranks, double[] breadth, double port) {
    Placement placement = new Placement(ranks, breadth, port);
    int sweeps = Math.max(FEWEST_SWEEPS, Math.min(MOST_SWEEPS, MOVES / breadth.length));
    placement.weigh(0);
    placement.sweep(sweeps, STRIDE);
    for (int i = 0; i < sweeps; i++) {
      placement.weigh(1);
      placement.sweep(1, 1);
      if (placement.farthest < STILL) {
        break;
      }
    }
    return placement.across;
  }

  /**
   * Returns how far from the middle of a vertex one of its links starts or ends.
   *
   * @param end whether to look at the end of the link, or at its start
   * @param breadth the extent of every vertex across, by id
   * @param port the distance between two edges at the side of a node, if there is room
   */
  static double offset(Link link, boolean end, double[] breadth, double port) {
    Vertex vertex = end ? link.to : link.from;
    int links = end ? vertex.in.size() : vertex.out.size();
    if (links < 2) {
      return 0;
    }
    double room = Math.max(0, breadth[vertex.id] - CORNERS) / (links - 1);
    return (end ? link.toPort : link.fromPort) * Math.min(port, room);
  }

  /** Puts the vertices of a rank side by side, around the middle. */
  private void pack(List<Vertex> rank, double[] breadth) {
    double end = 0;
    for (int i = 0; i < rank.size(); i++) {
      Vertex vertex = rank.get(i);
      if (i > 0) {
        Vertex last = rank.get(i - 1);
        end += (breadth[last.id] + breadth[vertex.id] + margin(last) + margin(vertex)) / 2;
      }
      behindFirst[vertex.id] = end;
    }
    for (Vertex vertex : rank) {
      across[vertex.id] = behindFirst[vertex.id] - end / 2;
    }
  }

  /**
   * Weighs the links.
   *
   * @param leniency how much less a link weighs for each pixel of its length
   */
  private void weigh(double leniency) {
    Arrays.fill(pull, 0);
    for (Link link : ranks.links()) {
      int from = link.from.id;
      int to = link.to.id;
      double length = Math.abs(across[from] + slant[link.id] - across[to]);
      weight[link.id] = weight(link.from) * weight(link.to) / (1 + leniency * length);
      pull[from] += weight[link.id];
      pull[to] += weight[link.id];
    }
  }

  private void sweep(int times, double stride) {
    this.stride = stride;
    farthest = STILL;
    for (int i = 0; i < times && farthest >= STILL; i++) {
      farthest = 0;
      sweep(true);
      sweep(false);
    }
  }

  private void sweep(boolean forward) {
    int last = ranks.ranks().size() - 1;
    for (int i = 0; i <= last; i++) {
      settle(ranks.ranks().get(forward ? i : last - i));
    }
  }

  /** Moves each vertex of a rank towards where it wishes to lie, as far as the others let it. */
  private void settle(List<Vertex> rank) {
    blocks.clear(rank.size());
    for (int i = 0; i < rank.size(); i++) {
      Vertex vertex = rank.get(i);
      int id = vertex.id;
      double goal = across[id] + stride * (wish(vertex) - across[id]);
      blocks.add(goal - behindFirst[id], Math.max(pull[id], 1e-6));
    }
    double[] settled = blocks.means();
    for (int i = 0; i < rank.size(); i++) {
      int id = rank.get(i).id;
      double moved = settled[i] + behindFirst[id];
      farthest = Math.max(farthest, Math.abs(moved - across[id]));
      across[id] = moved;
    }
  }

  /** Returns where a vertex would like to lie: where its links are straight, on average. */
  private double wish(Vertex vertex) {
    if (pull[vertex.id] == 0) {
      return across[vertex.id];
    }
    double sum = 0;
    for (int i = 0; i < vertex.in.size(); i++) {
      Link link = vertex.in.get(i);
      sum += weight[link.id] * (across[link.from.id] + slant[link.id]);
    }
    for (int i = 0; i < vertex.out.size(); i++) {
      Link link = vertex.out.get(i);
      sum += weight[link.id] * (across[link.to.id] - slant[link.id]);
    }
    return sum / pull[vertex.id];
  }

  private static double weight(Vertex end) {
    return end.isNode() ? 1 : BEND_WEIGHT;
  }

  private static double margin(Vertex vertex) {
    return switch (vertex.kind) {
      case NODE -> 20;
      case LABEL -> 0.5;
      case BEND -> 14;
    };
  }
}
