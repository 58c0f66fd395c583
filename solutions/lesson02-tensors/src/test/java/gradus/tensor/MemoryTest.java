package gradus.tensor;

import static gradus.tensor.Leaves.leaf;
import static gradus.tensor.Leaves.vector;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@DisplayName("Memory: nothing keeps what nobody needs")
class MemoryTest {
  @Test
  @DisplayName("after backward the tensors that were saved are garbage, though the result is kept")
  void savedTensorsAreReleased() throws InterruptedException {
    Tensor x = vector(1, 2, 3);
    Tensor saved = x.mul(2);
    WeakReference<Tensor> reference = new WeakReference<>(saved);
    Tensor y = saved.exp().mul(saved).sum();
    saved = null;
    y.backward();
    assertThat(isCleared(reference)).isTrue();
    assertThat(y.gradFn().name()).isEqualTo("SumBackward0");
  }

  @Test
  @DisplayName("a graph that was retained is garbage once its result is")
  void graphGoesWithItsResult() throws InterruptedException {
    Tensor x = leaf(2);
    Tensor y = x.mul(x).exp();
    WeakReference<Node> reference = new WeakReference<>(y.gradFn());
    y.backward(GradOption.CREATE_GRAPH);
    y = null;
    x.setGrad(null);
    assertThat(isCleared(reference)).isTrue();
  }

  @Test
  @DisplayName("10 000 training steps run in a heap of 24 MB, which 200 graphs would fill")
  void trainingStaysFlat() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-XX:+UseSerialGC",
                "-cp",
                home(Tensor.class) + File.pathSeparator + home(TrainingLoop.class),
                TrainingLoop.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("10000 steps");
  }

  @Test
  @DisplayName("a chain of 1 000 000 operations is differentiated")
  void millionNodes() {
    Tensor x = leaf(1);
    Tensor y = x;
    for (int i = 0; i < 1_000_000; i++) {
      y = y.add(x);
    }
    y.backward();
    assertThat(x.grad().item()).isEqualTo(1_000_001);
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isCleared(WeakReference<?> reference) throws InterruptedException {
    for (int i = 0; i < 50 && reference.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    return reference.get() == null;
  }
}
