/**
 * Holds the engine to PyTorch's own numbers.
 *
 * <p>The golden file {@code pytorch.jsonl} holds, for every operation, inputs and what the real
 * PyTorch makes of them: the result, its gradients, and the gradients of those gradients; {@link
 * gradus.golden.GoldenTest} asks the course's engine the same questions. The module {@code
 * tools/peers} writes the file.
 */
package gradus.golden;
