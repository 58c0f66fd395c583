package gradus.vgpu.compile;

import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many bytes a load is looked at together with, when it is asked whether they were written.
 *
 * <p>Compilers copy a structure in parts that are as large as its alignment allows, with the bytes
 * between and behind its members, which nothing is ever written to. So one written byte among the
 * bytes that are moved together is enough: those of a vector, and always four.
 */
final class Extents {
  /** What compilers move together at least. */
  static final int LEAST = 4;

  /** A load of a vector: its bytes, counted from its base register's. */
  private record Vector(long offset, int bytes) {
    boolean contains(long at) {
      return at >= offset && at < offset + bytes;
    }
  }

  private final Map<Operand, List<Vector>> vectors = new HashMap<>();

  Extents(Function function) {
    for (Instruction in : function.body()) {
      if (in.op().equals("ld") && in.operands().get(0) instanceof Operand.Group group) {
        Operand.Address address = (Operand.Address) in.operands().get(1);
        int bytes = in.type().bytes() * group.members().size();
        vectors
            .computeIfAbsent(address.base(), base -> new ArrayList<>())
            .add(new Vector(address.offset(), bytes));
      }
    }
  }

  /** Returns the size of the aligned part of memory in which a load's bytes lie. */
  int of(Operand.Address address, int bytes) {
    int most = Math.max(LEAST, bytes);
    // nvcc moves three floats of four by a vector, and the fourth word by a load of its own.
    for (Vector vector : vectors.getOrDefault(address.base(), List.of())) {
      most = vector.contains(address.offset()) ? Math.max(most, vector.bytes()) : most;
    }
    return most;
  }
}
