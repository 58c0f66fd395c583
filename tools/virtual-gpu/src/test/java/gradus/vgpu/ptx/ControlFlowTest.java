package gradus.vgpu.ptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Control flow")
class ControlFlowTest {
  static ControlFlow flow(String body) {
    return ControlFlow.of(
        PtxParser.parse(
                ".version 8.0 .target sm_75 .entry k() { .reg .pred %p<9>; .reg .b32 %r<9>;"
                    + body
                    + "}")
            .function("k"));
  }

  static List<String> names() {
    return CheckedInPtx.names();
  }

  @Test
  @DisplayName("of a branch around one instruction has four edges")
  void diamond() {
    ControlFlow flow =
        flow("setp.eq.s32 %p1, %r1, 0; @%p1 bra end; add.s32 %r1, %r1, 1; end: ret;");

    assertThat(flow.blocks()).extracting(Block::start).containsExactly(0, 2, 3);
    assertThat(flow.blocks()).extracting(Block::end).containsExactly(2, 3, 4);
    assertThat(flow.blocks())
        .extracting(Block::successors)
        .containsExactly(List.of(2, 1), List.of(2), List.of());
    assertThat(flow.blocks())
        .extracting(Block::predecessors)
        .containsExactly(List.of(), List.of(0), List.of(0, 1));
    assertThat(flow.blockAt(1)).isEqualTo(flow.blocks().get(0));
  }

  @Test
  @DisplayName("of a loop in a loop has two back edges")
  void loops() {
    ControlFlow flow =
        flow(
            """
            mov.u32 %r1, 0;
            outer: mov.u32 %r2, 0;
            inner: add.s32 %r2, %r2, 1; setp.lt.s32 %p1, %r2, 9; @%p1 bra inner;
            add.s32 %r1, %r1, 1; setp.lt.s32 %p2, %r1, 9; @%p2 bra outer;
            ret;
            """);
    List<Block> blocks = flow.blocks();

    assertThat(blocks).extracting(Block::start).containsExactly(0, 1, 2, 5, 8);
    for (Block from : blocks) {
      for (int to : from.successors()) {
        boolean isBack = from.number() == 2 && to == 2 || from.number() == 3 && to == 1;
        assertThat(flow.isBackEdge(from, blocks.get(to))).isEqualTo(isBack);
      }
    }
  }

  @Test
  @DisplayName("goes on after a guarded return, and not after a plain one")
  void returns() {
    ControlFlow flow = flow("@%p1 ret; bar.sync 0; exit; bar.sync 1; ret;");

    assertThat(flow.blocks())
        .extracting(Block::successors)
        .containsExactly(List.of(1), List.of(), List.of());
    assertThat(flow.isReachable(flow.blockAt(1))).isTrue();
    assertThat(flow.isReachable(flow.blockAt(3))).isFalse();
  }

  @Test
  @DisplayName("ends where the text ends, and ignores labels that no branch goes to")
  void labels() {
    ControlFlow flow = flow("begin: bar.sync 0; tmp: bar.sync 1; @%p1 bra end; bar.sync 2; end:");

    assertThat(flow.blocks()).extracting(Block::start).containsExactly(0, 3);
    assertThat(flow.blocks().get(0).successors()).containsExactly(1);
    assertThat(ControlFlow.next(flow.function(), 2)).containsExactly(4, 3);
  }

  @Test
  @DisplayName("of a jump by a table leads to every target once")
  void table() {
    ControlFlow flow =
        flow("t: .branchtargets a, b, a; brx.idx %r1, t; a: bar.sync 0; b: bar.sync 1; ret;");

    assertThat(flow.blocks().get(0).successors()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("of a function without a body is an error")
  void declared() {
    Module module = PtxParser.parse(".version 8.0 .target sm_75 .extern .func f();");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ControlFlow.of(module.functions().get(0)))
        .withMessageContaining("only declared");
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("of real kernels covers every instruction once, and its edges have two ends")
  void realKernels(String name) {
    for (Function function : PtxParser.parse(CheckedInPtx.text(name)).functions()) {
      if (function.body().isEmpty()) {
        continue;
      }
      ControlFlow flow = ControlFlow.of(function);
      int end = 0;
      for (Block block : flow.blocks()) {
        assertThat(block.start()).isEqualTo(end).isLessThan(block.end());
        end = block.end();
        for (int successor : block.successors()) {
          Block to = flow.blocks().get(successor);
          assertThat(to.predecessors()).contains(block.number());
          // Compilers put loops into the text in order or not, but never a loop without a way back.
          assertThat(flow.isBackEdge(block, to) && !flow.isReachable(block)).isFalse();
        }
        for (int i = block.start(); i < block.end() - 1; i++) {
          assertThat(ControlFlow.next(function, i)).containsExactly(i + 1);
        }
      }
      assertThat(end).isEqualTo(function.body().size());
      assertThat(hasCycleWithoutBackEdges(flow)).isFalse();
    }
  }

  /** Removes blocks without predecessors over and over; what is left lies on a cycle. */
  private static boolean hasCycleWithoutBackEdges(ControlFlow flow) {
    List<Block> left =
        new java.util.ArrayList<>(flow.blocks().stream().filter(flow::isReachable).toList());
    while (left.removeIf(
        block ->
            block.predecessors().stream()
                .map(flow.blocks()::get)
                .noneMatch(from -> left.contains(from) && !flow.isBackEdge(from, block)))) {
      // One round more.
    }
    return !left.isEmpty();
  }
}
