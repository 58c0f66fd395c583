package gradus.vgpu.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MangledTest {
  @ParameterizedTest
  @CsvSource({
    "_ZZ6reduceE4part, part",
    "_ZZ9matmulTilE5tileA, tileA",
    "_ZZ4scanPiE6values_0, values",
    "_ZZN1a1bEvE11longername_, longername_",
    "buffer, buffer"
  })
  void findsTheLastName(String mangled, String plain) {
    assertThat(Mangled.plain(mangled)).isEqualTo(plain);
  }
}
