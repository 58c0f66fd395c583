package gradus.golden;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A leaf, and how the operation sees it.
 *
 * @param dtype as PyTorch prints it, such as {@code float64}
 * @param data the leaf's elements in row-major order; a BOOL's are 0 and 1
 * @param view the {@link View} of the leaf that the operation is given; null for the leaf itself
 * @param constant whether no gradient is asked for, although the dtype has one
 */
public record Input(
    String dtype,
    int[] shape,
    double[] data,
    @JsonInclude(JsonInclude.Include.NON_NULL) View view,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean constant) {

  /** Returns whether the input is a variable to differentiate by. */
  @JsonIgnore
  public boolean isVariable() {
    return dtype.startsWith("float") && !constant;
  }
}
