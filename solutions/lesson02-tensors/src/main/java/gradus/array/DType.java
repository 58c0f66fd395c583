package gradus.array;

import java.util.Locale;

/** The type of an array's elements, in order of promotion. */
public enum DType {
  BOOL(1),
  INT64(8),
  FLOAT16(2),
  FLOAT32(4),
  FLOAT64(8);

  private final int bytes;
  private final String text = name().toLowerCase(Locale.ROOT);

  DType(int bytes) {
    this.bytes = bytes;
  }

  /** Returns whether the elements are floating-point numbers, which alone have derivatives. */
  public boolean isFloating() {
    return compareTo(FLOAT16) >= 0;
  }

  /** Returns how many bytes an element takes on a device. */
  public int bytes() {
    return bytes;
  }

  /** Returns the type of a result whose operands are of these types: the later of the two. */
  public static DType promote(DType a, DType b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** Returns the name as PyTorch prints it: "float32". */
  @Override
  public String toString() {
    return text;
  }
}
