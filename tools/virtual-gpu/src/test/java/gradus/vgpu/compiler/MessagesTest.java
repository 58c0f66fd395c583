package gradus.vgpu.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("messages")
class MessagesTest {
  @Test
  @DisplayName("look like NVRTC's: name(line), the line, a caret, a count")
  void form() {
    Source source = Source.of("add.cu", "int a;\n  a = b;\n");
    String printed = "add.cu(2,7): error: use of undeclared identifier 'b'\nother text\n";
    assertThat(Messages.of(printed, source))
        .isEqualTo(
            """
            add.cu(2): error: use of undeclared identifier 'b'
                a = b;
                    ^

            1 error detected in the compilation of "add.cu".
            """);
  }

  @Test
  @DisplayName("of warnings have no count")
  void warnings() {
    Source source = Source.of("add.cu", "int a;\n");
    assertThat(Messages.of("add.cu(1,5): warning: unused\n", source))
        .isEqualTo("add.cu(1): warning: unused\n    int a;\n        ^\n\n");
  }

  @Test
  @DisplayName("a place outside the text is no reason to fail")
  void outside() {
    Source source = Source.of("add.cu", "int a;\n");
    assertThat(Messages.of("add.cu(9,99): fatal error: x\nh.h(1): error: y\n", source))
        .startsWith("add.cu(9): error: x\n")
        .contains("h.h(1): error: y\n")
        .contains("2 errors");
  }
}
