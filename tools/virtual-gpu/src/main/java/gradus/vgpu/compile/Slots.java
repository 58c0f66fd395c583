package gradus.vgpu.compile;

import gradus.vgpu.ptx.Register;
import java.util.HashMap;
import java.util.Map;

/** Where registers are kept while a thread waits: an index per kind of value. */
final class Slots {
  private final Map<Integer, Integer> slots = new HashMap<>();
  private final int[] counts = new int[Kind.values().length];

  int of(Register register, Kind kind) {
    return slots.computeIfAbsent(register.number(), number -> counts[kind.ordinal()]++);
  }

  int count(Kind kind) {
    return counts[kind.ordinal()];
  }
}
