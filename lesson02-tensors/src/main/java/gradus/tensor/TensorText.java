package gradus.tensor;

import static gradus.array.DType.FLOAT32;

import gradus.array.DType;
import gradus.array.Device;
import gradus.array.NdArray;
import gradus.array.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tensor as text: what PyTorch prints, character by character.
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.set_printoptions.html">PyTorch</a>
 */
final class TensorText {
  private static final String PREFIX = "tensor(";
  private static final int LINE = 80;

  /** Beyond this many elements, only those near the edges are shown. */
  private static final int MANY = 1000;

  private static final int EDGE = 3;

  private final Shape shape;
  private final Shape shown;
  private final String[] cells;
  private final int width;

  private TensorText(NdArray array) {
    NdArray visible = array.numel() > MANY ? edges(array) : array;
    shape = array.shape();
    shown = visible.shape();
    NdArray read = visible.to(Device.CPU);
    if (read.dtype().isFloating()) {
      double[] numbers = read.toDoubles();
      NumberStyle style = NumberStyle.of(numbers);
      cells = Arrays.stream(numbers).mapToObj(style::write).toArray(String[]::new);
      width = style.width(numbers);
    } else {
      cells = read.dtype() == DType.BOOL ? texts(read.toBooleans()) : texts(read.toLongs());
      width = Arrays.stream(cells).mapToInt(String::length).max().orElse(1);
    }
  }

  /** Returns the tensor's elements, or some of them, and what else is worth knowing. */
  static String of(Tensor tensor) {
    boolean isEmpty = tensor.numel() == 0;
    String elements = isEmpty ? "[]" : new TensorText(tensor.array()).block(0, 0);
    StringBuilder text = new StringBuilder(PREFIX + elements);
    int used = text.length() - text.lastIndexOf("\n") + 1;
    for (String note : notes(tensor)) {
      if (used + note.length() + 2 > LINE) {
        text.append(",\n").append(" ".repeat(PREFIX.length())).append(note);
        used = PREFIX.length() + note.length();
      } else {
        text.append(", ").append(note);
        used += note.length() + 2;
      }
    }
    return text.append(")").toString();
  }

  /** Returns what stands behind the elements. */
  private static List<String> notes(Tensor tensor) {
    List<String> notes = new ArrayList<>();
    boolean isEmpty = tensor.numel() == 0;
    if (!tensor.device().equals(Device.CPU)) {
      notes.add("device='" + tensor.device() + "'");
    }
    if (isEmpty && tensor.dim() != 1) {
      notes.add("size=" + tensor.shape());
    }
    // Elements without a point are INT64, and True or False BOOL: no need to say so.
    boolean tells = !isEmpty && !tensor.dtype().isFloating();
    if (tensor.dtype() != FLOAT32 && !tells) {
      notes.add("dtype=torch." + tensor.dtype());
    }
    if (tensor.gradFn() != null) {
      notes.add("grad_fn=" + tensor.gradFn());
    } else if (tensor.requiresGrad()) {
      notes.add("requires_grad=True");
    }
    return notes;
  }

  /** Returns the first and last few indices of every axis that is longer. */
  private static NdArray edges(NdArray array) {
    NdArray edges = array;
    for (int axis = 0; axis < array.rank(); axis++) {
      int size = array.shape().size(axis);
      if (size > 2 * EDGE) {
        NdArray whole = edges;
        Shape to = whole.shape().with(axis, 2 * EDGE);
        edges = NdArray.empty(to, whole.dtype(), whole.device());
        edges.slice(axis, 0, EDGE, 1).copyFrom(whole.slice(axis, 0, EDGE, 1));
        edges.slice(axis, EDGE, 2 * EDGE, 1).copyFrom(whole.slice(axis, size - EDGE, size, 1));
      }
    }
    return edges;
  }

  private static String[] texts(long... numbers) {
    return Arrays.stream(numbers).mapToObj(Long::toString).toArray(String[]::new);
  }

  private static String[] texts(boolean... mask) {
    String[] texts = new String[mask.length];
    for (int i = 0; i < mask.length; i++) {
      texts[i] = mask[i] ? "True" : "False";
    }
    return texts;
  }

  /**
   * Returns the elements behind one index of the axes before this one, in brackets.
   *
   * @param first where they begin among all that are shown
   */
  private String block(int axis, int first) {
    if (axis == shown.rank()) {
      return padded(cells[first]);
    }
    boolean isRow = axis == shown.rank() - 1;
    boolean isCut = shown.size(axis) < shape.size(axis);
    int each = isRow ? 1 : elementsFrom(axis + 1);
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < shown.size(axis); i++) {
      if (isCut && i == EDGE) {
        parts.add(isRow ? " ..." : "...");
      }
      parts.add(block(axis + 1, first + i * each));
    }
    String indent = " ".repeat(PREFIX.length() + axis + 1);
    String gap = "," + "\n".repeat(shown.rank() - 1 - axis) + indent;
    return "[" + (isRow ? wrapped(parts, indent) : String.join(gap, parts)) + "]";
  }

  private int elementsFrom(int axis) {
    int count = 1;
    for (int i = axis; i < shown.rank(); i++) {
      count *= shown.size(i);
    }
    return count;
  }

  /** Returns the elements of a row in lines of equal length. */
  private String wrapped(List<String> parts, String indent) {
    int perLine = Math.max(1, (LINE - indent.length() + 1) / (width + 2));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < parts.size(); i += perLine) {
      int end = Math.min(parts.size(), i + perLine);
      lines.add(String.join(", ", parts.subList(i, end)));
    }
    return String.join(",\n" + indent, lines);
  }

  /** Returns a text moved to the right, so that all elements are equally wide. */
  private String padded(String cell) {
    return " ".repeat(Math.max(0, width - cell.length())) + cell;
  }
}
