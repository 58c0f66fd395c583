package gradus.vgpu.ptx;

/** The types of PTX. */
public enum Type {
  PRED(0),
  B8(1),
  B16(2),
  B32(4),
  B64(8),
  B128(16),
  U8(1),
  U16(2),
  U32(4),
  U64(8),
  S8(1),
  S16(2),
  S32(4),
  S64(8),
  F16(2),
  F16X2(4),
  BF16(2),
  F32(4),
  F64(8);

  private final int bytes;

  Type(int bytes) {
    this.bytes = bytes;
  }

  /** Returns the size in memory; 0 for a predicate, which cannot lie there. */
  public int bytes() {
    return bytes;
  }

  /** Returns whether this is a floating-point type, {@code .f16} to {@code .f64}. */
  public boolean isFloating() {
    return compareTo(F16) >= 0;
  }

  /** Returns whether this is a signed integer. */
  public boolean isSigned() {
    return compareTo(S8) >= 0 && compareTo(S64) <= 0;
  }

  /** Returns whether this says nothing but the number of bits, as {@code .b32} does. */
  public boolean isUntyped() {
    return compareTo(B8) >= 0 && compareTo(B128) <= 0;
  }

  /** Returns the type as PTX writes it, such as {@code .u32}. */
  @Override
  public String toString() {
    return "." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
