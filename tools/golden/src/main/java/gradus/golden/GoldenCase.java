package gradus.golden;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One call of an operation, and an engine's answers.
 *
 * <p>The first derivatives are g_i = d(output . cotangent)/d(input_i). The second ones are those of
 * s = sum of g_i . direction_i, by every input and, last, by the cotangent; the latter is the
 * output's directional derivative. Lists have one entry for each input, null for one that is not a
 * variable; a derivative is null, too, where it does not depend on the input at all.
 *
 * @param op the operation's name
 * @param note what is special about the case, or null
 * @param cotangent the weights of the output's elements; null where no derivative is asked for
 * @param second null where only first derivatives are asked for, and where s depends on nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GoldenCase(
    String op,
    String note,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Arguments arguments,
    List<Input> inputs,
    Output output,
    double[] cotangent,
    List<double[]> first,
    List<double[]> directions,
    List<double[]> second) {

  public GoldenCase {
    arguments = arguments == null ? Arguments.NONE : arguments;
  }

  /** Returns a case without derivatives and answers. */
  public static GoldenCase question(
      String op, String note, Arguments arguments, List<Input> inputs) {
    return new GoldenCase(op, note, arguments, inputs, null, null, null, null, null);
  }

  /** Returns the case with the weights that its derivatives are asked for. */
  public GoldenCase weighted(double[] cotangent, List<double[]> directions) {
    return new GoldenCase(
        op, note, arguments, inputs, output, cotangent, first, directions, second);
  }

  /** Returns the case with other answers. */
  public GoldenCase answered(Output output, List<double[]> first, List<double[]> second) {
    return new GoldenCase(
        op, note, arguments, inputs, output, cotangent, first, directions, second);
  }

  /** Returns whether all numbers are doubles, so that second derivatives are asked for. */
  @JsonIgnore
  public boolean isDouble() {
    return inputs.stream().noneMatch(each -> each.dtype().matches("float(16|32)"));
  }

  /** Returns how far two engines may be apart: 1e-9, and 1e-5 where numbers have 32 bits. */
  @JsonIgnore
  public double tolerance() {
    boolean isExact = isDouble() && !output.dtype().matches("float(16|32)");
    return isExact ? 1e-9 : 1e-5;
  }

  /** Returns the call as text: the operation, its inputs without their elements, its arguments. */
  public String call() {
    String operands = inputs.stream().map(GoldenCase::describe).collect(Collectors.joining(", "));
    String told = arguments.isEmpty() ? "" : " " + arguments;
    return op + "(" + operands + ")" + told + (note == null ? "" : ", " + note);
  }

  private static String describe(Input input) {
    String view = input.view() == null ? "" : input.view().name().toLowerCase(Locale.ROOT) + " ";
    return view + input.dtype() + Arrays.toString(input.shape());
  }
}
