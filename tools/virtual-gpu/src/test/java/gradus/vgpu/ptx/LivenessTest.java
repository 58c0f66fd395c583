package gradus.vgpu.ptx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Liveness")
class LivenessTest {
  static List<String> names() {
    return CheckedInPtx.names();
  }

  private static List<String> live(Liveness liveness, BitSet numbers) {
    return liveness.registers(numbers).stream().map(Register::name).sorted().toList();
  }

  @Test
  @DisplayName("lasts from a write to the last read, around a loop too")
  void loop() {
    Liveness liveness =
        Liveness.of(
            ControlFlowTest.flow(
                """
                mov.u32 %r1, 0;
                mov.u32 %r2, %tid.x;
                again: add.s32 %r3, %r1, %r2;
                bar.sync 0;
                mov.u32 %r1, %r3;
                setp.lt.s32 %p1, %r1, 9;
                @%p1 bra again;
                bar.sync %r3;
                ret;
                """));

    assertThat(live(liveness, liveness.before(0))).isEmpty();
    assertThat(live(liveness, liveness.before(1))).containsExactly("%r1");
    assertThat(live(liveness, liveness.before(2))).containsExactly("%r1", "%r2");
    assertThat(live(liveness, liveness.before(3))).containsExactly("%r2", "%r3");
    assertThat(live(liveness, liveness.after(3))).containsExactly("%r2", "%r3");
    assertThat(live(liveness, liveness.after(6))).containsExactly("%r1", "%r2", "%r3");
    assertThat(live(liveness, liveness.before(7))).containsExactly("%r3");
    assertThat(live(liveness, liveness.after(7))).isEmpty();
  }

  @Test
  @DisplayName("survives a write under a guard, which may not happen")
  void guardedWrite() {
    Liveness liveness =
        Liveness.of(
            ControlFlowTest.flow(
                """
                mov.u32 %r1, 1;
                setp.eq.s32 %p1, %r1, 0;
                @%p1 mov.u32 %r1, 2;
                bar.sync %r1;
                ret;
                """));

    assertThat(live(liveness, liveness.before(2))).containsExactly("%p1", "%r1");
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("in real kernels is what walking from every read back to its writes gives")
  void likeWalkingBack(String name) {
    for (Function function : PtxParser.parse(CheckedInPtx.text(name)).functions()) {
      if (function.body().isEmpty()) {
        continue;
      }
      Liveness liveness = Liveness.of(ControlFlow.of(function));
      BitSet[] expected = walkBack(function);
      for (int i = 0; i < expected.length; i++) {
        assertThat(liveness.before(i))
            .as("before %d, %s, of %s", i, function.body().get(i), function.name())
            .isEqualTo(expected[i]);
      }
    }
  }

  /** Finds what is live before every instruction, without blocks: slow and plain. */
  private static BitSet[] walkBack(Function function) {
    List<Effect> effects = function.body().stream().map(Effect::of).toList();
    int size = effects.size();
    BitSet[] live = new BitSet[size];
    List<List<Integer>> before = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      live[i] = new BitSet();
      before.add(new ArrayList<>());
    }
    for (int i = 0; i < size; i++) {
      for (int next : ControlFlow.next(function, i)) {
        if (next < size) {
          before.get(next).add(i);
        }
      }
    }
    for (int read = 0; read < size; read++) {
      for (Register register : effects.get(read).reads()) {
        Deque<Integer> work = new ArrayDeque<>(List.of(read));
        while (!work.isEmpty()) {
          int at = work.pop();
          if (live[at].get(register.number())) {
            continue;
          }
          live[at].set(register.number());
          for (int previous : before.get(at)) {
            Effect effect = effects.get(previous);
            if (!effect.isCertain() || !effect.writes().contains(register)) {
              work.push(previous);
            }
          }
        }
      }
    }
    return live;
  }

  @Test
  @DisplayName("of 20000 instructions in 4000 blocks takes far less than 10 seconds")
  void large() {
    StringBuilder body = new StringBuilder("mov.u32 %x0, 0;");
    for (int i = 1; i <= 4000; i++) {
      body.append("L").append(i).append(": add.s32 %x").append(i).append(", %x").append(i - 1);
      body.append(", 1; add.s32 %x0, %x0, %x").append(i / 2).append("; xor.b32 %x0, %x0, 7;");
      body.append("setp.lt.s32 %p1, %x0, 9; @%p1 bra L").append(i / 2 + 1).append(";");
    }
    String text =
        ".version 8.0 .target sm_75 .entry k() { .reg .pred %p<2>; .reg .b32 %x<4001>;"
            + body
            + "ret; }";

    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          Liveness liveness = Liveness.of(ControlFlow.of(PtxParser.parse(text).function("k")));
          assertThat(liveness.before(10_000).isEmpty()).isFalse();
        });
  }
}
