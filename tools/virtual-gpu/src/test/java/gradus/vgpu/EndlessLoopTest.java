package gradus.vgpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Loops without end, and launches that cannot be")
class EndlessLoopTest {
  @EveryCompiler
  @DisplayName("only the first of many threads goes round until its rounds are used up")
  void manyThreads(String compiler) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    TestDevice device =
        TestDevice.load(
            compiler,
            "faults",
            VirtualGpu.builder()
                .processors(1)
                .backEdgeBudget(3_000_000)
                .output(new PrintStream(printed)));
    long flag = device.upload(0);
    long before = System.nanoTime();

    Fault fault = device.fault("endless", new Dim3(50, 1, 1), new Dim3(1024, 1, 1), 0, flag);

    // 50 * 1024 threads with 3 million rounds each would take minutes.
    assertThat((System.nanoTime() - before) * 1e-9).isLessThan(20);
    assertThat(fault.result()).isEqualTo(Fault.TIMEOUT);
    assertThat(fault.count()).isEqualTo(1);
    assertThat(fault.report()).contains("3000000 times", "thread (0,0,0) of block (0,0,0)");
    assertThat(printed.toString()).contains(fault.report());
  }

  @EveryCompiler
  @DisplayName("a block or parameters that do not fit are refused")
  void refuses(String compiler) {
    TestDevice device = TestDevice.load(compiler, "faults");
    Kernel kernel = device.module().kernel("endless");

    assertThatThrownBy(() -> device.gpu().launch(kernel, Dim3.of(1), Dim3.of(2048), 0, new byte[8]))
        .hasMessageContaining("2048 threads")
        .hasMessageContaining("at most 1024");
    assertThatThrownBy(() -> device.gpu().launch(kernel, Dim3.of(1), Dim3.of(1), 0, new byte[4]))
        .hasMessageContaining("8 bytes of parameters")
        .hasMessageContaining("4 were given");
  }
}
