package gradus.array;

import static gradus.exercise.Todo.todo;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sizes of an array along its axes, outermost axis first.
 *
 * <p>Shapes of equal sizes are equal. Wherever a method takes an axis, a negative one counts from
 * the end: -1 is the last.
 */
public final class Shape {
  /** The shape of a single number: no axes, one element. */
  public static final Shape SCALAR = of();

  private final int[] sizes;
  private final int numel;
  private Layout contiguous;

  private Shape(int[] sizes) {
    this.sizes = sizes;
    this.numel = count(sizes);
  }

  /**
   * Returns the shape with these sizes, outermost axis first.
   *
   * @throws IllegalArgumentException if a size is negative or the elements are more than an int can
   *     count
   */
  public static Shape of(int... sizes) {
    return new Shape(sizes.clone());
  }

  private static int count(int[] sizes) {
    long product = 1;
    boolean tooMany = false;
    boolean empty = false;
    for (int size : sizes) {
      if (size < 0) {
        throw new IllegalArgumentException("shape " + text(sizes) + ": no size may be negative");
      }
      empty |= size == 0;
      tooMany |= product * size > Integer.MAX_VALUE;
      product = tooMany ? 1 : product * size;
    }
    if (tooMany && !empty) {
      throw new IllegalArgumentException(
          "shape " + text(sizes) + ": more than " + Integer.MAX_VALUE + " elements");
    }
    return empty ? 0 : (int) product;
  }

  /** Returns the number of axes. */
  public int rank() {
    return sizes.length;
  }

  /** Returns the size along an axis. */
  public int size(int axis) {
    return sizes[axis(axis)];
  }

  /** Returns the number of elements: the product of the sizes, 1 for a scalar. */
  public int numel() {
    return numel;
  }

  /** Returns a copy of the sizes. */
  public int[] sizes() {
    return sizes.clone();
  }

  /**
   * Returns an axis counted from the front, whichever end it was counted from.
   *
   * @throws IllegalArgumentException if this shape has no such axis
   */
  public int axis(int axis) {
    return axis(axis, sizes.length);
  }

  private int axis(int axis, int count) {
    if (axis >= 0 && axis < count) {
      return axis;
    }
    if (axis < 0 && axis >= -count) {
      return axis + count;
    }
    String range = count == 0 ? "a scalar has no axes" : "expected " + -count + ".." + (count - 1);
    throw new IllegalArgumentException("axis " + axis + " of shape " + this + ": " + range);
  }

  /**
   * Returns the shape that both shapes expand to.
   *
   * <p>The shapes are aligned at their last axes; a missing axis counts as size 1, and a size of 1
   * takes the other's size.
   *
   * @throws IllegalArgumentException if two sizes differ and neither is 1
   */
  public static Shape broadcast(Shape a, Shape b) {
    // TODO 2.2 Broadcasting: broadcast
    //   Line the shapes up at their last axes. A missing axis counts as
    //   size 1, and a size of 1 takes the other's size.
    //   If two sizes differ and neither is 1, throw
    //   doNotBroadcast(a, b, axis), with the axis counted from the end:
    //   -1 is the last. a.size(-1) is the size along the last axis.
    return todo("2.2");
  }

  /** Returns the error of two sizes on an axis that both shapes have, counted from the end. */
  private static IllegalArgumentException doNotBroadcast(Shape a, Shape b, int axis) {
    String sizes = "sizes " + a.size(axis) + " and " + b.size(axis) + " on axis " + axis;
    return new IllegalArgumentException(
        "broadcast: " + a + " and " + b + ": " + sizes + " differ and neither is 1");
  }

  /** Returns this shape with another size along an axis. */
  public Shape with(int axis, int size) {
    int[] result = sizes.clone();
    result[axis(axis)] = size;
    return new Shape(result);
  }

  /** Returns this shape with size 1 along some axes, given non-negative. */
  Shape reduced(int... axes) {
    int[] result = sizes.clone();
    for (int axis : axes) {
      result[axis] = 1;
    }
    return new Shape(result);
  }

  /** Returns this shape without an axis. */
  public Shape without(int axis) {
    return new Shape(without(sizes, axis(axis)));
  }

  /** Returns this shape with a new axis before the given one; -1 puts it at the end. */
  public Shape insert(int axis, int size) {
    return new Shape(insert(sizes, insertionAxis(axis), size));
  }

  /** Returns the place of a new axis counted from the front; there is one place more than axes. */
  int insertionAxis(int axis) {
    return axis(axis, sizes.length + 1);
  }

  static int[] without(int[] values, int at) {
    int[] result = new int[values.length - 1];
    System.arraycopy(values, 0, result, 0, at);
    System.arraycopy(values, at + 1, result, at, result.length - at);
    return result;
  }

  static int[] insert(int[] values, int at, int value) {
    int[] result = new int[values.length + 1];
    System.arraycopy(values, 0, result, 0, at);
    result[at] = value;
    System.arraycopy(values, at, result, at + 1, values.length - at);
    return result;
  }

  /** Returns the contiguous layout at offset 0, which every new array of this shape shares. */
  Layout contiguous() {
    // Two threads may both make one: they are equal and immutable.
    Layout layout = contiguous;
    if (layout == null) {
      layout = new Layout(this, Layout.contiguousStrides(this), 0);
      contiguous = layout;
    }
    return layout;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Shape && Arrays.equals(sizes, ((Shape) other).sizes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sizes);
  }

  /** Returns the sizes in parentheses: "(2, 3)", "(4)", "()". */
  @Override
  public String toString() {
    return text(sizes);
  }

  static String text(int[] values) {
    return IntStream.of(values)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
