package gradus.vgpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random kernel, as PTX: accesses along rows of threads, guards, loops and barriers.
 *
 * <p>Most indices are within a few elements of a buffer's ends, so that some threads leave it. No
 * register is read before it is written.
 */
final class RandomKernel {
  private static final String BEGIN =
      """
      .version 7.0
      .target sm_70
      .address_size 64

      .func (.param .b32 result) twice(.param .b32 x)
      {
        .reg .b32 %r<3>;
        ld.param.u32 %r1, [x];
        shl.b32 %r2, %r1, 1;
        st.param.b32 [result], %r2;
        ret;
      }

      .visible .entry k(.param .u64 a, .param .u64 b, .param .u64 far, .param .u32 n,
          .param .u32 start)
      {
        .shared .align 16 .b8 s[256];
        .local .align 16 .b8 d[16];
        .reg .pred %p<400>;
        .reg .b16 %h<400>;
        .reg .b32 %r<900>;
        .reg .f32 %f<900>;
        .reg .b64 %q<900>;
        ld.param.u64 %q0, [a];
        ld.param.u64 %q1, [b];
        ld.param.u64 %q2, [far];
        ld.param.u32 %r0, [n];
        ld.param.u32 %r1, [start];
        mov.u32 %r2, %tid.x;
        mov.u32 %r3, %ctaid.x;
        mov.u32 %r4, %ntid.x;
        mad.lo.s32 %r5, %r3, %r4, %r2;
        mov.u32 %r6, %tid.y;
        mad.lo.s32 %r7, %r6, %r4, %r2;
        add.s32 %r8, %r5, %r1;
        mov.u32 %r9, %r5;
      """;

  /** The first threads write to all of the shared memory. */
  private static final String FILL =
      """
        mov.u32 %r899, s;
        mad.lo.u32 %r899, %r2, 4, %r899;
        setp.ge.u32 %p399, %r2, 64;
        @%p399 bra FILLED;
        st.shared.u32 [%r899], %r5;
        FILLED:
        bar.sync 0;
      """;

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<String> indices = new ArrayList<>(List.of("%r2", "%r5", "%r5", "%r7"));
  private int next = 10;

  /** Whether most accesses are right: of one size, aligned, and few from far away. */
  private final boolean isCalm;

  private RandomKernel(long seed) {
    random = new Random(seed);
    isCalm = isCalm(seed);
  }

  /** Returns whether a seed's kernel does little wrong if it has room before and after n. */
  static boolean isCalm(long seed) {
    return seed % 2 == 0;
  }

  /** Returns the text of the kernel {@code k} of a seed. */
  static String of(long seed) {
    RandomKernel kernel = new RandomKernel(seed);
    kernel.text.append(BEGIN);
    if (kernel.isCalm) {
      kernel.text.append(FILL);
    }
    int phases = 1 + kernel.random.nextInt(5);
    for (int phase = 0; phase < phases; phase++) {
      if (phase > 0) {
        kernel.meet();
      }
      if (kernel.happens(0.3)) {
        kernel.guarded(2);
      } else if (kernel.happens(0.2)) {
        kernel.farAccess();
      } else if (kernel.happens(0.3)) {
        RandomRounds.write(kernel);
      } else {
        kernel.statements(2 + kernel.random.nextInt(4), 2);
      }
    }
    kernel.line("st.global.u32 [%q1], %r9");
    return kernel.line("ret").text.append("}\n").toString();
  }

  RandomKernel line(String format, Object... values) {
    // Registers begin with a percent sign, too; none of their names begins with s.
    String pattern = format.replace("%", "%%").replace("%%s", "%s");
    text.append("  ").append(String.format(pattern, values)).append(";\n");
    return this;
  }

  String register(String kind) {
    return "%" + kind + next++;
  }

  String label() {
    return "L" + next++;
  }

  boolean happens(double chance) {
    return random.nextDouble() < chance;
  }

  String one(String... words) {
    return words[random.nextInt(words.length)];
  }

  String index() {
    return indices.get(random.nextInt(indices.size()));
  }

  private void meet() {
    switch (random.nextInt(8)) {
      case 0 -> {
        String predicate = register("p");
        line("setp.lt.s32 %s, %r9, 0", predicate);
        line("bar.red.popc.u32 %r9, 0, %s", predicate);
      }
      case 1 -> line("shfl.sync.down.b32 %r9, %r9, 1, 31, -1");
      default -> line("bar.sync 0");
    }
  }

  private void statements(int count, int depth) {
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(depth > 0 ? 12 : 7)) {
        case 0, 5 -> newIndex();
        case 1, 2, 6 -> access(globalAddress(), happens(0.8) ? "global" : "");
        case 3 -> sharedAccess();
        case 4 -> {
          if (!isCalm || happens(0.5)) {
            farAccess();
          }
        }
        case 7, 8, 9 -> guarded(depth);
        case 10 -> loop(depth);
        default -> end();
      }
    }
  }

  // Indices

  private void newIndex() {
    String made = register("r");
    String of = index();
    int little = random.nextInt(9) - 4;
    switch (random.nextInt(9)) {
      case 0 -> line("add.s32 %s, %s, %s", made, of, little);
      case 1 -> line("sub.s32 %s, %s, %s", made, of, index());
      case 2 -> line("mul.lo.s32 %s, %s, %s", made, of, random.nextInt(4));
      case 3 -> line("sub.s32 %s, %s, %s", made, one("%r0", "%r4", "4", "31"), of);
      case 4 -> line("shl.b32 %s, %s, %s", made, of, random.nextInt(3));
      case 5 -> line("xor.b32 %s, %s, 1", made, of);
      case 6 -> line("mad.lo.u32 %s, %s, 2, %s", made, of, little);
      case 7 -> line("mov.b32 %s, %s", made, one("0", "%r0", "%ctaid.x", "%tid.y", "7"));
      default -> {
        text.append("  {\n  .param .b32 x;\n  .param .b32 y;\n");
        line("st.param.b32 [x], %s", of);
        line("call.uni (y), twice, (x)");
        line("ld.param.b32 %s, [y]", made);
        text.append("  }\n");
      }
    }
    indices.add(made);
  }

  /** Widens an index to an offset in bytes; returns the register. */
  private String widened(String index, int bytes, boolean isSigned) {
    String wide = register("q");
    String type = isSigned ? "s32" : "u32";
    if (happens(0.5)) {
      line("mul.wide.%s %s, %s, %s", type, wide, index, bytes);
      return wide;
    }
    String offset = register("q");
    line("cvt.%s.%s %s, %s", isSigned ? "s64" : "u64", type, wide, index);
    line("shl.b64 %s, %s, %s", offset, wide, Integer.numberOfTrailingZeros(bytes));
    return offset;
  }

  private String globalAddress() {
    String address = register("q");
    String base = one("%q0", "%q0", "%q1");
    if (happens(0.2)) {
      line("mad.wide.s32 %s, %s, 4, %s", address, index(), base);
    } else {
      line("add.s64 %s, %s, %s", address, base, widened(index(), 4, happens(0.7)));
    }
    return address;
  }

  // Accesses

  /** Accesses near an index that overflows within a row; {@code far} leads it into the buffer. */
  private void farAccess() {
    boolean isSigned = happens(0.5);
    int count = happens(0.4) ? 2 : 1;
    for (int i = 0; i < count; i++) {
      String address = register("q");
      line("add.s64 %s, %q2, %s", address, widened("%r8", 4, isSigned == (i == 0)));
      access(address, "global");
    }
  }

  private void sharedAccess() {
    if (happens(0.3)) {
      String offset = widened(index(), 4, true);
      String address = register("q");
      String base = register("q");
      line("mov.u64 %s, s", base);
      boolean isGeneric = happens(0.5);
      if (isGeneric) {
        line("cvta.shared.u64 %s, %s", base, base);
      }
      line("add.s64 %s, %s, %s", address, base, offset);
      access(address, isGeneric ? "" : "shared");
      return;
    }
    String base = register("r");
    String address = register("r");
    line("mov.u32 %s, %s", base, isCalm ? "s" : one("s", "s", "s+2"));
    line(
        "mad.lo.s32 %s, %s, %s, %s",
        address, index(), isCalm ? "4" : one("4", "4", "8", "2"), base);
    access(address, "shared");
  }

  private void access(String address, String space) {
    int size = isCalm ? 4 : 1 << Math.min(random.nextInt(6), 3);
    int unit = isCalm || happens(0.9) ? size : 1;
    int offset = happens(0.4) ? 0 : (random.nextInt(5) - 2) * unit;
    String at = "[" + address + (offset == 0 ? "" : "+" + offset) + "]";
    String to = space.isEmpty() ? "" : "." + space;
    String guard = "";
    if (happens(0.15)) {
      String predicate = register("p");
      line("setp.lt.s32 %s, %s, %r0", predicate, index());
      guard = "@" + predicate + " ";
    }
    if (happens(0.1) && !space.isEmpty()) {
      line("%sred%s.add.u32 %s, %r9", guard, to, at);
      return;
    }
    boolean isLoad = happens(0.5);
    switch (isCalm ? 3 : random.nextInt(9)) {
      case 0 -> {
        String half = register("h");
        line("cvt.u16.u32 %s, %r9", half);
        move(isLoad, guard, to + ".u8", half, at);
        line("cvt.u32.u16 %r9, %s", half);
      }
      case 1 -> {
        String wide = register("q");
        line("cvt.u64.u32 %s, %r9", wide);
        move(isLoad, guard, to + ".u64", wide, at);
        line("cvt.u32.u64 %r9, %s", wide);
      }
      case 2 -> {
        String first = register("f");
        String second = register("f");
        line("mov.b32 %s, %r9", first);
        line("mov.b32 %s, %r4", second);
        move(isLoad, guard, to + ".v2.f32", "{" + first + ", " + second + "}", at);
        line("mov.b32 %r9, %s", one(first, second));
      }
      default -> {
        move(isLoad, guard, to + one(".u32", ".b32", ".s32"), "%r9", at);
        line("add.u32 %r9, %r9, %s", index());
      }
    }
  }

  private void move(boolean isLoad, String guard, String type, String value, String at) {
    if (isLoad) {
      line("%sld%s %s, %s", guard, type, value, at);
    } else {
      line("%sst%s %s, %s", guard, type, at, value);
    }
  }

  // Control

  private String bound() {
    return one("%r0", "%r0", "%r4", "1", "5", "31", "-2");
  }

  String condition() {
    return happens(0.5)
        ? one("lt", "le", "gt", "ge", "eq", "ne") + ".s32"
        : one("lo", "ls", "hi", "hs", "eq", "ne", "lt", "ge") + ".u32";
  }

  private void guarded(int depth) {
    String predicate = register("p");
    String skip = label();
    line("setp.%s %s, %s, %s", condition(), predicate, index(), bound());
    line("@%s%s bra %s", happens(0.3) ? "!" : "", predicate, skip);
    inside(depth);
    mark(skip);
  }

  private void loop(int depth) {
    String counter = register("r");
    String predicate = register("p");
    String top = label();
    String end = label();
    line("mov.u32 %s, %s", counter, happens(0.3) ? index() : one("0", "1", "-3"));
    mark(top);
    String condition = happens(0.7) ? one("ge.s32", "hs.u32", "gt.s32") : "eq.s32";
    line("setp.%s %s, %s, %s", condition, predicate, counter, one("%r0", "5", "0", "-3"));
    line("@%s bra %s", predicate, end);
    indices.add(counter);
    inside(depth);
    indices.remove(counter);
    line("add.s32 %s, %s, %s", counter, counter, one("1", "1", "2", "%r4"));
    line("bra.uni %s", top);
    mark(end);
  }

  void mark(String label) {
    text.append(label).append(":\n");
  }

  /** Writes statements that use more indices. */
  void withIndices(String... more) {
    List<String> before = List.copyOf(indices);
    for (int i = 0; i < 3; i++) {
      indices.addAll(List.of(more));
    }
    statements(1 + random.nextInt(3), 1);
    indices.clear();
    indices.addAll(before);
  }

  /** Writes statements whose registers are not known afterwards. */
  private void inside(int depth) {
    List<String> before = List.copyOf(indices);
    statements(1 + random.nextInt(3), depth - 1);
    indices.clear();
    indices.addAll(before);
  }

  private void end() {
    String predicate = register("p");
    line("setp.%s %s, %s, %s", condition(), predicate, index(), bound());
    line("@%s %s", predicate, one("ret", "ret", "exit", "trap"));
  }
}
