package gradus.vgpu.run;

import gradus.vgpu.memory.DeviceMemory;
import gradus.vgpu.ptx.Function;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is known of a compiled kernel.
 *
 * @param function without calls of other functions
 * @param points where threads wait; the first is the entry
 * @param slotOfSite which accesses remember their last buffer together, by instruction
 * @param originOfSite the parameter or variable that an access's pointer comes from, by
 *     instruction; null if unknown
 * @param addresses of variables, by name: of parameters from 0, of global ones in device memory
 * @param intSlots int registers to be kept over a wait, per thread
 */
public record KernelProgram(
    Function function,
    KernelCode code,
    List<ResumePoint> points,
    int[] slotOfSite,
    int slots,
    String[] originOfSite,
    int intSlots,
    int longSlots,
    int floatSlots,
    int doubleSlots,
    int sharedBytes,
    int localBytes,
    List<Placed> shared,
    Map<String, Long> addresses) {

  /** A variable and its first byte's offset in its memory. */
  public record Placed(String name, int offset, int bytes) {}

  /** Returns an address in the buffer that the accesses of each slot most likely hit. */
  Map<Integer, Long> expected(byte[] parameters, DeviceMemory memory) {
    ByteBuffer values = ByteBuffer.wrap(parameters).order(ByteOrder.LITTLE_ENDIAN);
    Map<Integer, Long> expected = new HashMap<>();
    for (int site = 0; site < originOfSite.length; site++) {
      Long offset = originOfSite[site] == null ? null : addresses.get(originOfSite[site]);
      if (offset != null && offset > Integer.MAX_VALUE) {
        // A write to a constant is to be searched for, and so found.
        if (!writes(site) || !memory.find(offset).isConstant()) {
          expected.put(slotOfSite[site], offset);
        }
      } else if (offset != null
          && isParameter(originOfSite[site])
          && offset + 8 <= values.limit()) {
        expected.put(slotOfSite[site], values.getLong(offset.intValue()));
      }
    }
    return expected;
  }

  /** Returns whether an instruction writes to memory. */
  boolean writes(int site) {
    return Set.of("st", "atom", "red").contains(function.body().get(site).op());
  }

  private boolean isParameter(String name) {
    return function.parameters().stream().anyMatch(parameter -> parameter.name().equals(name));
  }

  /** Returns whether warps must go step by step. */
  public boolean hasWarpPoints() {
    return points.stream()
        .anyMatch(
            point ->
                point.kind() == ResumePoint.Kind.WARP || point.kind() == ResumePoint.Kind.ACTIVE);
  }
}
