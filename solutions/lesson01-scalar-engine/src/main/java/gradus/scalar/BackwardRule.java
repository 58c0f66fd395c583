package gradus.scalar;

/**
 * The local backward rule of one operation {@code z = f(x1, ..., xn)}: the chain rule at one node.
 *
 * <p>It knows its own local derivatives and nothing else of the graph. PyTorch calls the same thing
 * {@code grad_fn}, mathematics a vector-Jacobian product.
 */
// tag::rule[]
@FunctionalInterface
public interface BackwardRule {
  // end::rule[]
  /**
   * Returns what each operand receives: {@code dL/dz * dz/dxi}, one number per operand, in order.
   *
   * @param gradient dL/dz, the derivative of the final result by this operation's result
   */
  // tag::rule[]
  double[] contributions(double gradient);
}
// end::rule[]
