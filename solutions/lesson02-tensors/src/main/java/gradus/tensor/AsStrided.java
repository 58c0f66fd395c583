package gradus.tensor;

import gradus.array.Layout;
import gradus.array.NdArray;
import gradus.array.Shape;
import java.util.stream.LongStream;

/**
 * The view that one array is of another, however it was made.
 *
 * <p>Both are seen as places in a buffer that is laid out as their common storage is: an input is
 * added in at its places, and the result is read at its own.
 */
final class AsStrided extends BuiltIn {
  private final Layout from;
  private final Layout to;
  private final int length;

  /** Describes a view of a base; both lie in the same storage. */
  AsStrided(NdArray base, NdArray view) {
    this(base.layout(), view.layout(), base.storage().length());
  }

  private AsStrided(Layout from, Layout to, int length) {
    this.from = from;
    this.to = to;
    this.length = length;
  }

  @Override
  protected Tensor forward(Context context, Tensor... inputs) {
    NdArray x = inputs[0].array();
    Shape flat = Shape.of(x.numel());
    NdArray places = NdArray.of(Shape.of(length), LongStream.range(0, length).toArray());
    NdArray index = places.view(from).reshape(flat).to(x.device());
    NdArray buffer = NdArray.zeros(Shape.of(length), x.dtype(), x.device());
    buffer.scatterAdd(0, index, x.reshape(flat));
    return new Tensor(buffer.view(to).copy());
  }

  @Override
  protected Tensor[] backward(Context context, Tensor gradient) {
    return new Tensor[] {new AsStrided(to, from, length).apply(gradient)};
  }
}
