package gradus.array;

import static gradus.exercise.Todo.todo;

import java.util.Arrays;

/**
 * Where the elements of a shape lie in a storage: a stride for every axis, and an offset.
 *
 * <p>The element at position {@code (i, j)} has the index {@code offset + i * stride(0) + j *
 * stride(1)}. A layout is immutable and holds no data: every view of an array is pure arithmetic on
 * these numbers.
 */
public final class Layout {
  private final Shape shape;
  private final int[] strides;
  private final int offset;
  private Boolean contiguous;

  /** Takes the strides without copying them. */
  Layout(Shape shape, int[] strides, int offset) {
    this.shape = shape;
    this.strides = strides;
    this.offset = offset;
  }

  /** Returns the layout whose elements follow each other without gaps, last axis fastest. */
  public static Layout contiguous(Shape shape) {
    return shape.contiguous();
  }

  /**
   * Returns a layout of these strides, one an axis, and this offset.
   *
   * @throws IllegalArgumentException if there are more or fewer strides than axes
   */
  public static Layout of(Shape shape, int[] strides, int offset) {
    if (strides.length != shape.rank()) {
      throw new IllegalArgumentException(
          "layout: shape " + shape + " needs one stride an axis, but got " + Shape.text(strides));
    }
    return new Layout(shape, strides.clone(), offset);
  }

  /** Returns how far apart neighbours along each axis lie if there are no gaps. */
  static int[] contiguousStrides(Shape shape) {
    // TODO 2.1 Shape, strides, index: contiguousStrides
    //   The elements lie row by row, so the last axis has the stride 1.
    //   A step along any other axis passes over everything that the
    //   axes after it hold. A size of 0 counts as 1, as in PyTorch.
    return todo("2.1");
  }

  /** Returns the sizes. */
  public Shape shape() {
    return shape;
  }

  /** Returns how far apart neighbours along an axis lie; a negative axis counts from the end. */
  public int stride(int axis) {
    return strides[shape.axis(axis)];
  }

  /** Returns a copy of the strides. */
  public int[] strides() {
    return strides.clone();
  }

  /** Returns the index of the first element. */
  public int offset() {
    return offset;
  }

  /** Returns whether the elements follow each other without gaps, wherever the first one lies. */
  public boolean isContiguous() {
    // Two threads may both find it out: they find the same.
    Boolean known = contiguous;
    if (known == null) {
      known = shape.numel() == 0 || hasNoGaps();
      contiguous = known;
    }
    return known;
  }

  /** Returns whether the elements, at least one, follow each other in order, last axis fastest. */
  private boolean hasNoGaps() {
    // TODO 2.1 Shape, strides, index: hasNoGaps
    //   Are the strides those of contiguousStrides(shape)? An axis of
    //   size 1 may have any stride: nobody ever takes a step along it.
    //   The offset may be anything, too.
    return todo("2.1");
  }

  /** Returns whether all positions share one element, as those of an expanded scalar do. */
  boolean isUniform() {
    for (int axis = 0; axis < strides.length; axis++) {
      if (strides[axis] != 0 && shape.size(axis) > 1) {
        return false;
      }
    }
    return shape.numel() > 0;
  }

  /**
   * Returns the index in the storage of the element at a position.
   *
   * @throws IndexOutOfBoundsException if an index is outside its axis
   */
  public int index(int... position) {
    checkPosition(position);
    return indexOf(position);
  }

  /** Returns the index of a position that is known to be inside. */
  private int indexOf(int[] position) {
    // TODO 2.1 Shape, strides, index: indexOf
    //   Begin at the offset, and take as many steps along every axis as
    //   the position says.
    return todo("2.1");
  }

  private void checkPosition(int[] position) {
    if (position.length != shape.rank()) {
      throw new IllegalArgumentException(
          "position "
              + Shape.text(position)
              + " in shape "
              + shape
              + ": expected one index an axis");
    }
    for (int axis = 0; axis < position.length; axis++) {
      if (position[axis] < 0 || position[axis] >= shape.size(axis)) {
        throw outside("position", position[axis], 0, axis);
      }
    }
  }

  /**
   * Returns the error of an index below the lowest or above the highest of an axis.
   *
   * @param operation the one that was given the index
   */
  public IndexOutOfBoundsException outside(String operation, long index, int lowest, int axis) {
    String text = operation + ": index " + index + " is outside ";
    String range =
        shape.size(axis) == 0 ? "the empty" : lowest + ".." + (shape.size(axis) - 1) + " on";
    return new IndexOutOfBoundsException(text + range + " axis " + axis + " of shape " + shape);
  }

  /** Returns whether every element has an index of 0 or more, but less than a storage's length. */
  boolean fits(int length) {
    if (isContiguous()) {
      return shape.numel() == 0 || offset >= 0 && (long) offset + shape.numel() <= length;
    }
    long lowest = offset;
    long highest = offset;
    for (int axis = 0; axis < strides.length; axis++) {
      long reach = (shape.size(axis) - 1L) * strides[axis];
      lowest += Math.min(reach, 0);
      highest += Math.max(reach, 0);
    }
    return lowest >= 0 && highest < length;
  }

  /**
   * Returns whether two positions may share an element, as in an expanded axis or in windows.
   *
   * <p>False is certain; true may be said of unusual layouts whose elements are in fact distinct.
   */
  public boolean overlaps() {
    if (isContiguous()) {
      return false;
    }
    return Strides.overlap(shape, strides);
  }

  /** Returns the axes in the order of their strides, the farthest steps first. */
  int[] axesByStride() {
    return Strides.farthestFirst(strides);
  }

  /**
   * Returns this layout broadcast to a larger shape: new axes in front, sizes of 1 repeated.
   *
   * @throws IllegalArgumentException if a size differs and is not 1
   */
  public Layout expand(Shape to) {
    if (to.equals(shape)) {
      return this;
    }
    checkExpands(to);
    return new Layout(to, expandedStrides(to), offset);
  }

  private void checkExpands(Shape to) {
    boolean fits = to.rank() >= shape.rank();
    for (int back = 1; fits && back <= shape.rank(); back++) {
      fits = shape.size(-back) == to.size(-back) || shape.size(-back) == 1;
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "expand: " + shape + " to " + to + ": only sizes of 1 and new axes in front can grow");
    }
  }

  /** Returns a stride for every axis of a shape that this layout can be expanded to. */
  private int[] expandedStrides(Shape to) {
    // TODO 2.2 Broadcasting: expandedStrides
    //   New axes stand in front, and sizes of 1 have grown: along both,
    //   every position is the same element. What is the stride there?
    //   All other axes keep theirs.
    return todo("2.2");
  }

  /** Returns this layout with two axes exchanged. */
  public Layout transpose(int a, int b) {
    return swapped(shape.axis(a), shape.axis(b));
  }

  private Layout swapped(int a, int b) {
    // TODO 2.3 Views share storage: swapped
    //   Return a new Layout in which two axes have changed places: their
    //   sizes and their strides. The first element stays the first.
    //   This layout must not change: strides.clone() is yours to write.
    return todo("2.3");
  }

  /**
   * Returns this layout with its axes in a new order: axis {@code i} of the result is axis {@code
   * axes[i]} of this one.
   *
   * @throws IllegalArgumentException unless every axis is named exactly once
   */
  public Layout permute(int... axes) {
    if (isIdentity(axes)) {
      return this;
    }
    int[] order = new int[axes.length];
    boolean[] named = new boolean[shape.rank()];
    boolean valid = axes.length == shape.rank();
    for (int i = 0; valid && i < axes.length; i++) {
      order[i] = shape.axis(axes[i]);
      valid = !named[order[i]];
      named[order[i]] = true;
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "permute: axes " + Shape.text(axes) + " of shape " + shape + ": name each axis once");
    }
    return permuted(order);
  }

  private boolean isIdentity(int[] axes) {
    for (int i = 0; i < axes.length; i++) {
      if (axes[i] != i) {
        return false;
      }
    }
    return axes.length == strides.length;
  }

  private Layout permuted(int[] axes) {
    int[] sizes = new int[axes.length];
    int[] steps = new int[axes.length];
    for (int i = 0; i < axes.length; i++) {
      sizes[i] = shape.size(axes[i]);
      steps[i] = strides[axes[i]];
    }
    return new Layout(Shape.of(sizes), steps, offset);
  }

  /**
   * Returns the same elements in the same order in another shape, or null where only a copy can do
   * it.
   *
   * @throws IllegalArgumentException if the shapes have different numbers of elements
   */
  public Layout reshape(Shape to) {
    if (to.numel() != shape.numel()) {
      String counts = shape.numel() + " and " + to.numel() + " elements";
      throw new IllegalArgumentException(
          "reshape: " + shape + " to " + to + ": these have " + counts);
    }
    return reshaped(to);
  }

  /** Returns this layout in a shape of as many elements, or null where only a copy can do it. */
  private Layout reshaped(Shape to) {
    // TODO 2.3 Views share storage: reshaped
    //   A contiguous layout takes the contiguous strides of the new
    //   shape, and still begins where it began. For any other,
    //   Strides.regroup(shape, strides, to) finds the new strides, or
    //   null if there are none: then only a copy can do it.
    return todo("2.3");
  }

  /**
   * Returns every step-th position from start to before end along an axis.
   *
   * <p>Negative bounds count from the end, and bounds outside the axis stand for its ends, as in
   * PyTorch; so a slice may be empty but is never an error.
   *
   * @param step 1 or more
   */
  public Layout slice(int axis, int start, int end, int step) {
    if (step < 1) {
      throw Operands.error("slice", "step " + step + ": expected 1 or more");
    }
    int at = shape.axis(axis);
    int first = clamp(start, shape.size(at));
    int last = clamp(end, shape.size(at));
    return sliced(at, first, Math.max(first, last), step);
  }

  /** Returns every step-th position from start to before end, where {@code start <= end}. */
  private Layout sliced(int axis, int start, int end, int step) {
    // TODO 2.3 Views share storage: sliced
    //   Along the axis keep the positions start, start + step, and so on
    //   before end. How many are there, how far is it now from one to
    //   the next, and at which index does the first one lie?
    //   shape.with(axis, count) is this shape with another size.
    return todo("2.3");
  }

  /** Returns a bound counted from the front and moved into 0..size. */
  private static int clamp(int bound, int size) {
    int fromFront = bound < 0 ? bound + size : bound;
    return Math.max(0, Math.min(fromFront, size));
  }

  /**
   * Returns one position along an axis, without that axis; a negative index counts from the end.
   *
   * @throws IndexOutOfBoundsException if the index is outside the axis
   */
  public Layout select(int axis, int index) {
    int at = shape.axis(axis);
    int size = shape.size(at);
    if (index < -size || index >= size) {
      throw outside("select", index, -size, at);
    }
    int fromFront = index < 0 ? index + size : index;
    int start = offset + fromFront * strides[at];
    return new Layout(shape.without(at), Shape.without(strides, at), start);
  }

  /** Returns this layout with a new axis of size 1 before the given one; -1 puts it at the end. */
  public Layout unsqueeze(int axis) {
    int at = shape.insertionAxis(axis);
    int step = at == shape.rank() ? 1 : shape.size(at) * strides[at];
    return new Layout(shape.insert(at, 1), Shape.insert(strides, at, step), offset);
  }

  /**
   * Returns the windows of an axis: their number in its place, their elements along a new last
   * axis.
   *
   * @param size the number of elements in a window, at most that of the axis
   * @param step how far apart windows start, 1 or more
   */
  public Layout unfold(int axis, int size, int step) {
    int at = shape.axis(axis);
    int length = shape.size(at);
    if (size < 0 || size > length || step < 1) {
      String windows =
          "unfold: windows of " + size + " elements, " + step + " apart, on axis " + at;
      throw new IllegalArgumentException(
          windows + " of " + shape + ": expected 0.." + length + " elements, 1 or more apart");
    }
    Shape windows = shape.with(at, (length - size) / step + 1).insert(-1, size);
    int[] steps = Shape.insert(strides, strides.length, strides[at]);
    steps[at] *= step;
    return new Layout(windows, steps, offset);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Layout && equals((Layout) other);
  }

  private boolean equals(Layout other) {
    return offset == other.offset
        && shape.equals(other.shape)
        && Arrays.equals(strides, other.strides);
  }

  @Override
  public int hashCode() {
    return (shape.hashCode() * 31 + Arrays.hashCode(strides)) * 31 + offset;
  }

  /** Returns all three parts: "(2, 3) with strides (3, 1) from 0". */
  @Override
  public String toString() {
    return shape + " with strides " + Shape.text(strides) + " from " + offset;
  }
}
