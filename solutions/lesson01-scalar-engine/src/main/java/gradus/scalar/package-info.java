/**
 * Automatic differentiation of numbers, small enough to read in one sitting.
 *
 * <p>A computation on {@link gradus.scalar.Value}s records itself as a graph. {@link
 * gradus.scalar.TopologicalOrder} walks that graph so that every node comes after its operands, and
 * {@link gradus.scalar.Value#backward()} goes the same way back, handing each operand its share of
 * the gradient by the chain rule. The book tells the story in chapter 1, "The scalar engine".
 */
package gradus.scalar;
