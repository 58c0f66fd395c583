package gradus.vgpu.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which family each instruction belongs to, by its first word. */
final class Families {
  private static final Map<String, Family> ALL = new HashMap<>();

  static {
    add(
        new Arithmetic(),
        "add sub mul mad fma div rem neg abs min max sad mul24 mad24 addc subc madc",
        "sqrt rsqrt rcp ex2 lg2 sin cos tanh copysign");
    add(
        new Bits(),
        "and or xor not cnot shl shr shf lop3 popc clz brev bfind bfe bfi bmsk szext fns prmt");
    add(new Dots(), "dp4a dp2a");
    add(new LaneDifferences(), "vabsdiff2 vabsdiff4");
    add(new Comparisons(), "setp set selp slct testp");
    add(new Moves(), "mov cvta isspacep");
    add(new Conversion(), "cvt");
    add(new Memory(), "ld ldu st");
    add(new Atomic(), "atom red");
    add(new Control(), "bra brx ret exit trap membar fence nanosleep prefetch prefetchu");
    add(new Control(), "discard brkpt pmevent");
    add(new Calls(), "call");
  }

  private Families() {}

  private static void add(Family family, String... words) {
    for (String line : words) {
      for (String word : List.of(line.split(" "))) {
        ALL.put(word, family);
      }
    }
  }

  /** Returns the family of an instruction; null if the device does not have it. */
  static Family of(String op) {
    return ALL.get(op);
  }
}
