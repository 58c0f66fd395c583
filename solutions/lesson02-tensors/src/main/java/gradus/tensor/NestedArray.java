package gradus.tensor;

import gradus.array.NdArray;
import gradus.array.Shape;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Nested Java arrays, read and made as one array with an axis for each level. */
final class NestedArray {
  private final int[] sizes;
  private final List<Object> rows = new ArrayList<>();

  private NestedArray(int[] sizes) {
    this.sizes = sizes;
  }

  /**
   * Copies the numbers of nested arrays, or a single number.
   *
   * @return FLOAT64 for doubles, FLOAT32 for floats, INT64 for ints and longs, or BOOL
   * @throws IllegalArgumentException if arrays of one level differ in length, or hold anything else
   */
  static NdArray read(Object nested) {
    if (nested == null) {
      throw new IllegalArgumentException("null given for the numbers of a tensor");
    }
    if (!nested.getClass().isArray()) {
      return single(nested);
    }
    NestedArray array = new NestedArray(sizes(nested));
    array.collect(nested, 0, "");
    return array.joined(elementType(nested));
  }

  private static NdArray single(Object number) {
    if (number instanceof Boolean mask) {
      return NdArray.of(Shape.SCALAR, mask);
    }
    if (number instanceof Double || number instanceof Float) {
      return NdArray.of(Shape.SCALAR, ((Number) number).doubleValue());
    }
    if (number instanceof Integer || number instanceof Long) {
      return NdArray.of(Shape.SCALAR, ((Number) number).longValue());
    }
    throw notNumbers(number.getClass());
  }

  /** Returns the length of an array, of its first element, of that one's first element ... */
  private static int[] sizes(Object nested) {
    List<Integer> sizes = new ArrayList<>();
    Object level = nested;
    for (Class<?> type = nested.getClass(); type.isArray(); type = type.getComponentType()) {
      int size = level == null ? 0 : Array.getLength(level);
      sizes.add(size);
      boolean isInnermost = !type.getComponentType().isArray();
      level = size == 0 || isInnermost ? null : Array.get(level, 0);
    }
    return sizes.stream().mapToInt(size -> size).toArray();
  }

  /** Returns the type of the innermost arrays' elements. */
  private static Class<?> elementType(Object nested) {
    Class<?> type = nested.getClass();
    while (type.isArray()) {
      type = type.getComponentType();
    }
    return type;
  }

  /** Finds the innermost arrays, in order. */
  private void collect(Object array, int axis, String place) {
    if (array == null) {
      throw new IllegalArgumentException("nested array: " + place + " is null");
    }
    int length = Array.getLength(array);
    if (length != sizes[axis]) {
      throw new IllegalArgumentException(
          "nested array: %s has %d elements, and %s has %d: they must be equally long"
              .formatted(place, length, "[0]".repeat(axis), sizes[axis]));
    }
    if (axis == sizes.length - 1) {
      rows.add(array);
      return;
    }
    for (int i = 0; i < length; i++) {
      collect(Array.get(array, i), axis + 1, place + "[" + i + "]");
    }
  }

  /** Copies the innermost arrays one behind the other. */
  private NdArray joined(Class<?> type) {
    Shape shape = Shape.of(sizes);
    int length = sizes[sizes.length - 1];
    Object all = Array.newInstance(type, shape.numel());
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, all, i * length, length);
    }
    if (all instanceof double[] numbers) {
      return NdArray.of(shape, numbers);
    }
    if (all instanceof float[] numbers) {
      return NdArray.of(shape, numbers);
    }
    if (all instanceof long[] numbers) {
      return NdArray.of(shape, numbers);
    }
    if (all instanceof int[] numbers) {
      return NdArray.of(shape, Arrays.stream(numbers).asLongStream().toArray());
    }
    if (all instanceof boolean[] mask) {
      return NdArray.of(shape, mask);
    }
    throw notNumbers(type);
  }

  /**
   * Copies elements to nested arrays, with a level for each axis.
   *
   * @return of doubles, floats, longs or booleans; a single Java object if there is no axis
   */
  static Object write(NdArray array) {
    Object elements =
        switch (array.dtype()) {
          case FLOAT64 -> array.toDoubles();
          case FLOAT32, FLOAT16 -> array.toFloats();
          case INT64 -> array.toLongs();
          case BOOL -> array.toBooleans();
        };
    int[] sizes = array.shape().sizes();
    if (sizes.length == 0) {
      return Array.get(elements, 0);
    }
    Object nested = Array.newInstance(elements.getClass().getComponentType(), sizes);
    fill(nested, elements, 0);
    return nested;
  }

  /** Copies elements from one on to the innermost arrays, and returns where the rest begins. */
  private static int fill(Object nested, Object elements, int from) {
    int length = Array.getLength(nested);
    if (nested.getClass() == elements.getClass()) {
      System.arraycopy(elements, from, nested, 0, length);
      return from + length;
    }
    int next = from;
    for (int i = 0; i < length; i++) {
      next = fill(Array.get(nested, i), elements, next);
    }
    return next;
  }

  private static IllegalArgumentException notNumbers(Class<?> type) {
    return new IllegalArgumentException(
        "a tensor is made of double, float, long, int or boolean, or of nested arrays of one of"
            + " these, and not of "
            + type.getSimpleName());
  }
}
