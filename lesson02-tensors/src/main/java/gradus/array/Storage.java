package gradus.array;

/**
 * The memory that an array and all its views share: a buffer, the type of its elements, the device
 * it lies on, and a version that counts the changes in place.
 *
 * <p>Two storages are equal only if they are the same object. Closing one frees the memory of a
 * device at once; on the CPU the garbage collector does that anyway.
 */
public final class Storage implements AutoCloseable {
  private final DType dtype;
  private final Device device;
  private final int length;
  private Object buffer;
  private volatile int version;

  /**
   * Wraps a buffer without copying it.
   *
   * @param buffer on the CPU the Java array of the dtype, {@code short[]} of bits for FLOAT16;
   *     elsewhere whatever the device's backend works with
   * @param length the number of elements, at most that of the buffer
   */
  public Storage(DType dtype, Device device, Object buffer, int length) {
    this.dtype = dtype;
    this.device = device;
    this.buffer = buffer;
    this.length = length;
    if (device.equals(Device.CPU)) {
      Elements.of(dtype).check(buffer, length);
    }
  }

  /** Returns the type of the elements. */
  public DType dtype() {
    return dtype;
  }

  /** Returns where the elements lie. */
  public Device device() {
    return device;
  }

  /** Returns the number of elements. */
  public int length() {
    return length;
  }

  /**
   * Returns what holds the elements: a Java array on the CPU, what the backend made elsewhere.
   *
   * @throws IllegalStateException if this storage is closed
   */
  public Object buffer() {
    if (buffer == null) {
      throw new IllegalStateException(
          "storage of " + length + " " + dtype + " on " + device + ": it is closed");
    }
    return buffer;
  }

  /** Returns the elements of a FLOAT32 storage on the CPU. */
  public float[] floats() {
    return elements(DType.FLOAT32);
  }

  /** Returns the elements of a FLOAT64 storage on the CPU. */
  public double[] doubles() {
    return elements(DType.FLOAT64);
  }

  /** Returns the elements of an INT64 storage on the CPU. */
  public long[] longs() {
    return elements(DType.INT64);
  }

  /** Returns the elements of a BOOL storage on the CPU. */
  public boolean[] booleans() {
    return elements(DType.BOOL);
  }

  /** Returns the bits of the elements of a FLOAT16 storage on the CPU. */
  public short[] halves() {
    return elements(DType.FLOAT16);
  }

  private <A> A elements(DType expected) {
    if (dtype != expected || !device.equals(Device.CPU)) {
      String wanted = expected + " on cpu";
      throw new IllegalArgumentException(
          "storage of "
              + dtype
              + " on "
              + device
              + ": expected "
              + wanted
              + "; convert with to(...)");
    }
    return array();
  }

  /** Returns the buffer as the Java array that the caller knows it to be. */
  @SuppressWarnings("unchecked")
  <A> A array() {
    return (A) buffer();
  }

  /** Returns how often the elements were changed in place, through any view. */
  public int version() {
    return version;
  }

  /** Says that the elements were changed in place. */
  public synchronized void bumpVersion() {
    version++;
  }

  /** Gives the memory back to its backend; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (buffer != null) {
      Backends.of(device).release(this);
      buffer = null;
    }
  }

  /** Returns whether the memory was given back. */
  public boolean isClosed() {
    return buffer == null;
  }

  @Override
  public String toString() {
    return "Storage(" + length + " " + dtype + " on " + device + ", version " + version + ")";
  }
}
