package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("DType")
class DTypeTest {
  @Test
  @DisplayName("promotes to the later of two types, in either order")
  void promotes() {
    for (DType a : DType.values()) {
      for (DType b : DType.values()) {
        DType expected = DType.values()[Math.max(a.ordinal(), b.ordinal())];
        assertThat(DType.promote(a, b)).as("%s with %s", a, b).isEqualTo(expected);
      }
    }
  }

  @Test
  @DisplayName("prints as PyTorch prints it")
  void prints() {
    assertThat(DType.values())
        .extracting(DType::toString)
        .containsExactly("bool", "int64", "float16", "float32", "float64");
  }

  @Test
  @DisplayName("knows its size, and whether it is floating")
  void facts() {
    assertThat(DType.values()).extracting(DType::bytes).containsExactly(1, 8, 2, 4, 8);
    assertThat(DType.values())
        .extracting(DType::isFloating)
        .containsExactly(false, false, true, true, true);
  }
}
