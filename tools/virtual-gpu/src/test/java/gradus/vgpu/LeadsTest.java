package gradus.vgpu;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels in which most threads, but not always all, do the same after a barrier. */
@DisplayName("What a block does the same in all threads")
class LeadsTest {
  private static final String STORE =
      " mul.wide.s32 %w, %i, 4; add.s64 %q, %b, %w; st.global.u32 [%q], %j;";

  /** In every second thread or so the register has another value. */
  private static final String TWO_VALUES =
      "mov.u32 %j, 3; setp.lt.s32 %p, %i, 5; @%p bra FEW; mov.u32 %j, 7; FEW: bar.sync 0; ";

  private static final String WIDE =
      " mul.wide.s32 %z1, %i, 4; add.s64 %z2, %b, %z1; cvt.u32.u64 %m, %w; add.u32 %m, %m, %j;"
          + " st.global.u32 [%z2], %m;";

  private static void compare(String body) {
    ProofEdgesTest.compare(body, ProofEdgesTest.SIZES);
  }

  @ParameterizedTest
  @DisplayName("is done once where it is the same, and by each thread where not")
  @ValueSource(
      strings = {
        TWO_VALUES + "add.s32 %j, %j, 1; bar.sync 0;" + STORE,
        TWO_VALUES + "setp.eq.s32 %p, %j, 7; @%p bra OTHER; mov.u32 %j, 1; OTHER:" + STORE,
        TWO_VALUES + "shl.b32 %m, %j, 2; add.s32 %m, %m, %j; mov.u32 %j, %m; bar.sync 0;" + STORE,
        // The same in 64 bits.
        "mov.u64 %w, 4294967297; setp.lt.s32 %p, %i, 5; @%p bra FEW; mov.u64 %w, 9; FEW: mov.u32"
            + " %j, 1; bar.sync 0; add.s64 %w, %w, 2; bar.sync 0;"
            + WIDE,
        "mov.u64 %w, 4294967297; mov.u32 %j, 1; bar.sync 0; add.s64 %w, %w, 2; bar.sync 0; shl.b64"
            + " %w, %w, 1; bar.sync 0;"
            + WIDE,
      })
  void differentValues(String body) {
    compare(body);
  }

  @ParameterizedTest
  @DisplayName("is known to threads that go on by themselves")
  @ValueSource(
      strings = {
        // A barrier with a result, a warp's, one that a thread does not come to, and a fault.
        "mov.u32 %j, 3; setp.eq.s32 %p, %i, 1; bar.sync 0; shl.b32 %j, %j, 1;"
            + " bar.red.popc.u32 %x, 0, %p; add.s32 %j, %j, %x;",
        "mov.u32 %j, 3; bar.warp.sync -1; shl.b32 %j, %j, 1; bar.warp.sync -1; add.s32 %j, %j, 1;"
            + " bar.sync 0; shl.b32 %j, %j, 1; bar.warp.sync -1; add.s32 %j, %j, %j;",
        "mov.u32 %j, 3; bar.sync 0; shl.b32 %j, %j, 1; setp.eq.s32 %p, %i, 2; @%p exit;"
            + " bar.sync 0; add.s32 %j, %j, 1; bar.sync 0;",
        "mov.u32 %j, 3; bar.sync 0; shl.b32 %j, %j, 1; setp.eq.s32 %p, %i, 2; @%p trap;"
            + " bar.sync 0; add.s32 %j, %j, 1; bar.sync 0;",
        "mov.u32 %j, 3; bar.sync 0; shl.b32 %j, %j, 1; bar.sync 0; add.s32 %j, %j, %i; bar.sync 0;"
            + " add.s32 %j, %j, 1; bar.sync 0; mov.u32 %j, 4; bar.sync 0; shl.b32 %j, %j, 1;",
      })
  void others(String body) {
    compare(body + STORE);
  }

  @ParameterizedTest
  @DisplayName("counts its rounds for every thread")
  @ValueSource(ints = {0, 1, 2, 3, 250, 498, 499, 500, 501, 1000})
  void rounds(int most) {
    String lead =
        "mov.u32 %j, 0; bar.sync 0; LEAD: add.s32 %j, %j, 1; setp.lt.s32 %l, %j, MOST;"
            + " .loc 1 7 0\n @%l bra LEAD; .loc 1 8 0\n ";
    String threads =
        "setp.lt.s32 %p, %i, 2; @%p bra END; mov.u32 %x, 0; OWN: add.s32 %x, %x, %i;"
            + " setp.lt.s32 %p, %x, 700; @%p bra OWN; END:";
    compare(lead.replace("MOST", "" + most) + STORE);
    compare(lead.replace("MOST", "" + most) + threads + STORE + " bar.sync 0;" + STORE);
  }

  /** Where the lead has used up all rounds, to go back to where all meet is one too many. */
  @ParameterizedTest
  @DisplayName("leaves no thread out that would go round once too often")
  @ValueSource(ints = {1, 499, 500, 501, 502})
  void noRounds(int most) {
    compare(
        "mov.u32 %j, 0; bra.uni ENTER; MEET: bar.sync 0; bra.uni END; ENTER: bar.sync 0;"
            + " LEAD: add.s32 %j, %j, 1; setp.lt.s32 %l, %j, MOST; @%l bra LEAD;"
                .replace("MOST", "" + most)
            + " setp.ge.s32 %p, %i, 2; @%p bra MEET; END:"
            + STORE);
  }

  /** What a thread brings into a phase is not what the phase computes from the same registers. */
  @Test
  @DisplayName("leaves a register alone that is read before it is computed")
  void readBefore() {
    compare(
        "mov.u32 %j, 0; LOOP: bar.sync 0; add.s32 %j, %j, 1; setp.eq.s32 %e, %j, 1; @%e bra FIRST;"
            + " st.global.u32 [%q], %j; FIRST: mul.wide.s32 %w, %j, 4; add.s64 %q, %b, %w;"
            + " setp.lt.s32 %l, %j, 3; @%l bra LOOP;");
  }
}
