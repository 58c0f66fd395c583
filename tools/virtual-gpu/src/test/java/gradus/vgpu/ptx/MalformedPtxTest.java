package gradus.vgpu.ptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Malformed PTX is refused with its line, what was found and what was expected:")
class MalformedPtxTest {
  private static final String HEAD = ".version 8.0\n.target sm_75\n.entry k(.param .u64 p) {\n";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "add.s32 %r1, %r2, 3;             | no register '%r1' is declared before this use",
        ".reg .b32 %r<3>; not.b32 %r3, 1; | no register '%r3' is declared before this use",
        ".reg .b32 %r<3>; not.b32 %r01,1; | no register '%r01' is declared before this use",
        "bra nowhere;                     | 'bra' expects a label of this function",
        ".reg .b64 r; ld.param.u64 r,[q]; | no variable, function or label 'q' is declared",
        "bar.sync 0                       | expected ',' or ';' but found '}'",
        "bar.sync ;;; 5;                  | expected an instruction but found '5'",
        ".reg .quad %r<3>;                | expected the type of a register but found '.quad'",
        ".reg .f32 f; @f ret;             | expected a predicate register but 'f' is of type .f32",
        "@%q ret;                         | no register '%q' is declared before this use",
        "a: a: ret;                       | the label 'a' stands twice",
        ".shared .align 3 .b8 x[4];       | expected a power of two as the alignment but found 3",
        ".shared .b8 x[-4];               | the size of 'x' is -4, expected 0 to 2147483647",
        "mov.f32 %f1, 0f3F80;             | no register '%f1' is declared before this use",
        ".reg .f32 f; mov.f32 f, 0f3F80;  | '0f3F80' is not a number of PTX",
        ".reg .b32 r; mov.b32 r, (1/0);   | division by zero in a constant",
        ".reg .b32 r; mov.b32 r, %tid.q;  | expected '.x', '.y', '.z' or '.w' after '%tid' but",
        ".reg .b64 r; ld.u32 r, [r+1.5];  | expected an integer but found a floating-point number",
        ".reg .b32 r; add.s32 r, r;       | 'add.s32' has 2 operands, expected 3",
        ".reg .b32 r; setp.eq.s32 r, r;   | 'setp.eq.s32' has 2 operands, expected 3 to 4",
        ".reg .b32 r; ld.global.b32 r, r; | operand 2 of 'ld.global.b32' is no address in",
        ".reg .b32 r; not.b32 r, [r];     | operand 2 of 'not.b32' is an address in brackets",
        ".reg .b32 r; not.b32 7, r;       | the first operand of 'not.b32' is no register to",
        ".reg .b32 r; not r, r;           | 'not' has no type",
        "ret 1;                           | 'ret' has 1 operand, expected 0",
        "ret; #                           | the character '#' has no meaning in PTX",
        ".pragma \"x                      | the string that begins here has no closing",
        "ret; /*                          | the comment '/*' has no end '*/'",
        ".visible ret;                    | expected an instruction or a declaration but found",
      })
  void inBody(String body, String reason) {
    PtxException thrown =
        catchThrowableOfType(
            PtxException.class, () -> PtxParser.parse(HEAD + body.strip() + "\n}\n"));

    assertThat(thrown).hasMessageMatching("(?s)PTX line [45]: .*").hasMessageContaining(reason);
    assertThat(thrown.isUnsupported()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "// nothing                             | PTX line 1: expected '.version'",
        "hello                                  | expected '.version', with which every PTX text",
        ".version 8.0                           | expected '.target' after '.version'",
        ".version eight                         | expected a version such as 8.5 but found 'eight'",
        ".version 8.0 .target sm_75 .entry k( { | expected a space such as '.global' but found '{'",
        ".version 8.0 .target sm_75 .entry k(){ | '{' has no '}'",
        ".version 8.0 .target sm_75 .func f()   | expected '{' but found the end of the text",
        ".version 8.0 .target sm_75 kernel      | expected a kernel, a function or a variable but",
        ".version 8.0 .target sm_75 .section .x | expected '{' but found the end of the text",
        ".version 8.0 .target sm_75 .alias a, b;| no function 'b' is declared before this use",
        ".version 8.0 .target sm_75 .global .u8 x={1,2}; | 'x' has 1 bytes, but its initial value",
        ".version 8.0 .target sm_75 .func f(){} .func f(){} | the function 'f' is defined twice",
        ".version 8.0 .target sm_75 .global .u64 a[9] = {b}; | no variable, function or label 'b'",
      })
  void wholeText(String text, String reason) {
    assertThatThrownBy(() -> PtxParser.parse(text))
        .isInstanceOf(PtxException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".reg .v4 .f32 %v;",
        ".reg .b32 r; .reg .b64 t; tex.2d.v4.f32.s32 {r, r, r, r}, [t, {r, r}];",
        ".reg .b32 r; mov.b32 r, r.b0;",
        ".reg .b32 r; fma.rn.bf16x2 r, r, r, r;",
        ".global .texref t;",
      })
  @DisplayName("what this device lacks is called unsupported, not malformed")
  void unsupported(String body) {
    PtxException thrown =
        catchThrowableOfType(PtxException.class, () -> PtxParser.parse(HEAD + body + "\nret;}"));

    assertThat(thrown).hasMessageContaining("is not part of the virtual GPU");
    assertThat(thrown.isUnsupported()).isTrue();
  }

  @Test
  @DisplayName("a real text cut off anywhere is either read or refused, and never fails otherwise")
  void cutOff() {
    String text = CheckedInPtx.text("nvcc/functions");

    int refused = 0;
    for (int length = 0; length < text.length(); length += 41) {
      try {
        PtxParser.parse(text.substring(0, length));
      } catch (PtxException e) {
        refused++;
      }
    }

    assertThat(refused).isGreaterThan(text.length() / 41 * 9 / 10);
  }

  @Test
  @DisplayName("a real text with tokens lost, doubled or swapped never fails in another way")
  void mutated() {
    Random random = new Random(11);
    List<Token> tokens = Lexer.tokens(CheckedInPtx.text("clang/control"));

    int refused = 0;
    for (int round = 0; round < 300; round++) {
      List<String> words =
          new ArrayList<>(
              tokens.stream()
                  .map(token -> token.is(Token.Kind.STRING) ? token.toString() : token.text())
                  .toList());
      for (int change = random.nextInt(3); change >= 0; change--) {
        int at = random.nextInt(words.size());
        int other = random.nextInt(words.size());
        switch (random.nextInt(3)) {
          case 0 -> words.remove(at);
          case 1 -> words.add(at, words.get(other));
          default -> Collections.swap(words, at, other);
        }
      }
      try {
        for (Function function : PtxParser.parse(String.join(" ", words)).functions()) {
          if (!function.body().isEmpty()) {
            Liveness.of(ControlFlow.of(function));
          }
        }
      } catch (PtxException e) {
        refused++;
      }
    }

    assertThat(refused).isBetween(150, 299);
  }
}
