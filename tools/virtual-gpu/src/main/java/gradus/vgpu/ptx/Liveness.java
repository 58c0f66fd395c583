package gradus.vgpu.ptx;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Which registers hold a value that may still be read, at every instruction of a function.
 *
 * <p>The sets are solved for whole blocks with bit sets; the set at one instruction is worked out
 * backwards from its block's end when it is asked for.
 */
public final class Liveness {
  private final ControlFlow flow;
  private final Effect[] effects;
  private final BitSet[] atEnd;

  private Liveness(ControlFlow flow) {
    this.flow = flow;
    List<Instruction> body = flow.function().body();
    this.effects = body.stream().map(Effect::of).toArray(Effect[]::new);
    this.atEnd = solve();
  }

  /** Finds the live registers of a function. */
  public static Liveness of(ControlFlow flow) {
    return new Liveness(flow);
  }

  /** Returns what an instruction of the function writes and reads. */
  public Effect effect(int instruction) {
    return effects[instruction];
  }

  /** Returns the numbers of the registers that are live just before an instruction. */
  public BitSet before(int instruction) {
    Block block = flow.blockAt(instruction);
    BitSet live = (BitSet) atEnd[block.number()].clone();
    for (int i = block.end() - 1; i >= instruction; i--) {
      stepBack(live, effects[i]);
    }
    return live;
  }

  /**
   * Returns the numbers of the registers that are live just after an instruction, if control goes
   * on to what follows it in its block or to any block that can come next.
   */
  public BitSet after(int instruction) {
    Block block = flow.blockAt(instruction);
    return instruction + 1 < block.end()
        ? before(instruction + 1)
        : (BitSet) atEnd[block.number()].clone();
  }

  /** Returns the registers of a set, by number. */
  public List<Register> registers(BitSet numbers) {
    return numbers.stream().mapToObj(flow.function().registers()::get).toList();
  }

  private static void stepBack(BitSet live, Effect effect) {
    if (effect.isCertain()) {
      for (Register register : effect.writes()) {
        live.clear(register.number());
      }
    }
    for (Register register : effect.reads()) {
      live.set(register.number());
    }
  }

  private BitSet[] solve() {
    List<Block> blocks = flow.blocks();
    int count = blocks.size();
    BitSet[] read = new BitSet[count];
    BitSet[] kept = new BitSet[count];
    BitSet[] ends = new BitSet[count];
    Deque<Block> work = new ArrayDeque<>();
    BitSet waiting = new BitSet(count);
    for (Block block : blocks) {
      read[block.number()] = new BitSet();
      kept[block.number()] = new BitSet();
      ends[block.number()] = new BitSet();
      kept[block.number()].set(0, flow.function().registers().size());
      for (int i = block.end() - 1; i >= block.start(); i--) {
        stepBack(read[block.number()], effects[i]);
        if (effects[i].isCertain()) {
          effects[i].writes().forEach(r -> kept[block.number()].clear(r.number()));
        }
      }
      // The last block comes first, because liveness flows backwards.
      work.addFirst(block);
      waiting.set(block.number());
    }
    while (!work.isEmpty()) {
      Block block = work.poll();
      waiting.clear(block.number());
      BitSet live = (BitSet) ends[block.number()].clone();
      live.and(kept[block.number()]);
      live.or(read[block.number()]);
      for (int before : block.predecessors()) {
        int known = ends[before].cardinality();
        ends[before].or(live);
        if (ends[before].cardinality() > known && !waiting.get(before)) {
          waiting.set(before);
          work.add(blocks.get(before));
        }
      }
    }
    return ends;
  }
}
