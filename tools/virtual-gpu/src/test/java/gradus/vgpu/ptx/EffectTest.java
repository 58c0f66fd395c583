package gradus.vgpu.ptx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An instruction's writes and reads")
class EffectTest {
  private static Effect effect(String instruction) {
    String text =
        """
        .version 8.0 .target sm_75 .func f(.param .b32 x);
        .entry k(.param .u64 p) {
          .reg .pred %p<9>; .reg .b32 %r<9>; .reg .b64 %rd<9>; .reg .f32 %f<9>; .param .b32 q;
          .shared .b32 s; place:
        """
            + instruction
            + "}";
    return Effect.of(PtxParser.parse(text).function("k").body().get(0));
  }

  private static String names(List<Register> registers) {
    return String.join(" ", registers.stream().map(Register::name).toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "mad.lo.s32 %r1, %r2, %r3, 4;              # %r1 # %r2 %r3",
        "ld.global.v2.f32 {%f1, %f2}, [%rd1+8];    # %f1 %f2 # %rd1",
        "st.global.v2.f32 [%rd1], {%f1, %f2};      # '' # %rd1 %f1 %f2",
        "st.shared.f32 [s], %f1;                   # '' # %f1",
        "mov.b64 {%r1, _}, %rd1;                   # %r1 # %rd1",
        "setp.lt.and.s32 %p1|%p2, %r1, %r2, !%p3;  # %p1 %p2 # %r1 %r2 %p3",
        "shfl.sync.down.b32 %r1|%p1, %r2, 1,31,-1; # %r1 %p1 # %r2",
        "atom.shared.cas.b32 %r1, [%r2], %r3, %r4; # %r1 # %r2 %r3 %r4",
        "atom.global.add.f32 _, [%rd1], %f1;       # '' # %rd1 %f1",
        "red.global.add.u32 [%rd1], %r1;           # '' # %rd1 %r1",
        "bar.sync %r1, %r2;                        # '' # %r1 %r2",
        "bar.red.popc.u32 %r1, 0, %p1;             # %r1 # %p1",
        "barrier.sync %r1;                         # '' # %r1",
        "vote.sync.ballot.b32 %r1, %p1, %r2;       # %r1 # %p1 %r2",
        "bra place;                                # '' # ''",
        "call f, (q);                              # '' # ''",
        "call %rd1, (q);                           # '' # %rd1",
        "nanosleep.u32 %r1;                        # '' # %r1",
        "prefetch.global.L2 [%rd1];                # '' # %rd1",
        "mbarrier.init.shared.b64 [%rd1], %r1;     # '' # %rd1 %r1",
        "ret;                                      # '' # ''",
      })
  void ofOneInstruction(String instruction, String writes, String reads) {
    Effect effect = effect(instruction);

    assertThat(names(effect.writes())).isEqualTo(writes);
    assertThat(names(effect.reads())).isEqualTo(reads);
    assertThat(effect.isCertain()).isTrue();
  }

  @Test
  @DisplayName("are uncertain under a guard, which is read too")
  void guarded() {
    Effect effect = effect("@!%p1 mov.u32 %r1, %r2;");

    assertThat(names(effect.writes())).isEqualTo("%r1");
    assertThat(names(effect.reads())).isEqualTo("%r2 %p1");
    assertThat(effect.isCertain()).isFalse();
  }
}
