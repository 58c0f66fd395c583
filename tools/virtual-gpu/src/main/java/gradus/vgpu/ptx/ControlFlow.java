package gradus.vgpu.ptx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** The basic blocks of a function and the edges between them. */
public final class ControlFlow {
  private static final Set<String> ENDS = Set.of("bra", "brx", "ret", "exit", "trap");

  private final Function function;
  private final List<Block> blocks;
  private final int[] blockOf;
  private final BitSet reachable = new BitSet();
  private final Set<Edge> backEdges;

  private record Edge(int from, int to) {}

  private ControlFlow(Function function) {
    this.function = function;
    int size = function.body().size();
    BitSet starts = starts(function);
    this.blockOf = new int[size];
    int number = -1;
    for (int i = 0; i < size; i++) {
      number += starts.get(i) ? 1 : 0;
      blockOf[i] = number;
    }
    this.blocks = blocks(starts, number + 1);
    this.backEdges = findBackEdges();
  }

  /** Finds the blocks of a function that has a body. */
  public static ControlFlow of(Function function) {
    if (function.body().isEmpty()) {
      throw new IllegalArgumentException(
          "the function " + function.name() + " is only declared: it has no blocks");
    }
    return new ControlFlow(function);
  }

  /** Returns the function. */
  public Function function() {
    return function;
  }

  /** Returns the blocks in the order of the text; the first is the entry. */
  public List<Block> blocks() {
    return blocks;
  }

  /** Returns the block in which an instruction stands. */
  public Block blockAt(int instruction) {
    return blocks.get(blockOf[instruction]);
  }

  /** Returns whether control can get from the entry to a block. */
  public boolean isReachable(Block block) {
    return reachable.get(block.number());
  }

  /**
   * Returns whether an edge goes back to a block that is on the path to it: the edges of which
   * every loop has at least one.
   */
  public boolean isBackEdge(Block from, Block to) {
    return backEdges.contains(new Edge(from.number(), to.number()));
  }

  /**
   * Returns the indices at which control can be after an instruction, the next of the text last. An
   * index of {@code body.size()} is the end of the function; it returns.
   */
  public static List<Integer> next(Function function, int index) {
    Instruction instruction = function.body().get(index);
    List<Integer> next = new ArrayList<>();
    switch (instruction.op()) {
      case "bra" -> add(next, function, instruction.operands().get(0));
      case "brx" ->
          ((Operand.Group) instruction.operands().get(1))
              .members()
              .forEach(target -> add(next, function, target));
      default -> {}
    }
    boolean goesOn = instruction.guard() != null || !ENDS.contains(instruction.op());
    if (goesOn && !next.contains(index + 1)) {
      next.add(index + 1);
    }
    return next;
  }

  private static void add(List<Integer> next, Function function, Operand target) {
    int index = function.labels().get(((Operand.Label) target).name());
    if (!next.contains(index)) {
      next.add(index);
    }
  }

  private static BitSet starts(Function function) {
    int size = function.body().size();
    BitSet starts = new BitSet(size + 1);
    starts.set(0);
    for (int i = 0; i < size; i++) {
      if (ENDS.contains(function.body().get(i).op())) {
        // Labels are not asked: most of them are there for debuggers, and no branch goes to them.
        next(function, i).forEach(starts::set);
        starts.set(i + 1);
      }
    }
    return starts;
  }

  private List<Block> blocks(BitSet starts, int count) {
    List<List<Integer>> successors = new ArrayList<>();
    List<List<Integer>> predecessors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      successors.add(new ArrayList<>());
      predecessors.add(new ArrayList<>());
    }
    int size = function.body().size();
    List<Block> result = new ArrayList<>();
    for (int number = 0, start = 0; number < count; number++) {
      int next = starts.nextSetBit(start + 1);
      int end = next < 0 ? size : Math.min(next, size);
      for (int target : next(function, end - 1)) {
        if (target < size) {
          successors.get(number).add(blockOf[target]);
          predecessors.get(blockOf[target]).add(number);
        }
      }
      result.add(
          new Block(
              number,
              start,
              end,
              java.util.Collections.unmodifiableList(successors.get(number)),
              java.util.Collections.unmodifiableList(predecessors.get(number))));
      start = end;
    }
    return List.copyOf(result);
  }

  /** Walks the blocks depth first, without recursion: kernels have thousands of them. */
  private Set<Edge> findBackEdges() {
    Set<Edge> edges = new java.util.HashSet<>();
    int[] path = new int[blocks.size()];
    int[] nextChild = new int[blocks.size()];
    BitSet onPath = new BitSet();
    int depth = 0;
    reachable.set(0);
    onPath.set(0);
    while (depth >= 0) {
      Block block = blocks.get(path[depth]);
      if (nextChild[block.number()] == block.successors().size()) {
        onPath.clear(block.number());
        depth--;
        continue;
      }
      int child = block.successors().get(nextChild[block.number()]++);
      if (onPath.get(child)) {
        edges.add(new Edge(block.number(), child));
      } else if (!reachable.get(child)) {
        reachable.set(child);
        onPath.set(child);
        path[++depth] = child;
      }
    }
    return edges;
  }

  /** Returns the blocks' ranges, for messages. */
  @Override
  public String toString() {
    return function.name() + Arrays.toString(blocks.stream().mapToInt(Block::start).toArray());
  }
}
