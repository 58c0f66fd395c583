/**
 * Tensors that remember how they were computed.
 *
 * <p>A {@link gradus.tensor.Tensor} is an array with a history: each operation is a {@link
 * gradus.tensor.Function} that leaves a {@link gradus.tensor.Node} behind, and the nodes form the
 * graph that the engine walks from a result back to the leaves. The rules of the operations are
 * written in tensor operations themselves, so that a derivative can be differentiated again.
 */
package gradus.tensor;
