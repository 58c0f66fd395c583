package gradus.vgpu.ptx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What compilers write")
class CheckedInPtxTest {
  /** The beginning of an instruction after a line or another statement, found by its look. */
  private static final Pattern INSTRUCTION =
      Pattern.compile("(?<=[;{}\n])[ \t]*(@!?%p\\d+\\s+)?[a-z]\\w*(\\.|;|[ \t]+[($])");

  static List<String> names() {
    return CheckedInPtx.names();
  }

  @Test
  @DisplayName("is there for every kernel file and compiler")
  void isThere() {
    assertThat(CheckedInPtx.compilers()).contains("clang", "nvcc");
    assertThat(CheckedInPtx.sources()).hasSizeGreaterThan(20);
    for (String compiler : CheckedInPtx.compilers()) {
      assertThat(names())
          .containsAll(
              CheckedInPtx.sources().stream().map(source -> compiler + "/" + source).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("parses to as many instructions as the text has, and each stands in the text")
  void everyInstructionStandsInTheText(String name) {
    // The only modifier that stands behind types.
    String text =
        CheckedInPtx.text(name)
            .replaceAll("//.*", "")
            .replaceAll("(vabsdiff[24])((?:\\.u32){3})\\.add", "$1.add$2");
    Module module = PtxParser.parse(CheckedInPtx.text(name));

    List<Instruction> all =
        module.functions().stream().flatMap(function -> function.body().stream()).toList();

    assertThat(all.size()).isEqualTo((int) INSTRUCTION.matcher(text).results().count());
    assertThat(all).filteredOn(instruction -> !text.contains(instruction.toString())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("has a line of the kernel file for every kernel and no register without a number")
  void locationsAndRegisters(String name) {
    String file = name.substring(name.indexOf('/') + 1) + ".cu";
    Module module = PtxParser.parse(CheckedInPtx.text(name));

    for (Function function : module.functions()) {
      if (function.isEntry()) {
        assertThat(function.location().file()).endsWith(file);
        assertThat(function.location().line()).isPositive();
        assertThat(function.body()).anySatisfy(i -> assertThat(i.location().line()).isPositive());
      }
      for (int i = 0; i < function.registers().size(); i++) {
        assertThat(function.registers().get(i).number()).isEqualTo(i);
      }
      assertThat(function.labels().values())
          .allSatisfy(at -> assertThat(at).isBetween(0, function.body().size()));
    }
  }
}
