package gradus.vgpu.memory;

import static java.lang.invoke.MethodHandles.byteArrayViewVarHandle;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.invoke.VarHandle;

/** Reads and writes numbers in byte arrays, the least significant byte first. */
public final class Bytes {
  static final VarHandle SHORT = byteArrayViewVarHandle(short[].class, LITTLE_ENDIAN);
  static final VarHandle INT = byteArrayViewVarHandle(int[].class, LITTLE_ENDIAN);
  static final VarHandle LONG = byteArrayViewVarHandle(long[].class, LITTLE_ENDIAN);
  static final VarHandle FLOAT = byteArrayViewVarHandle(float[].class, LITTLE_ENDIAN);
  static final VarHandle DOUBLE = byteArrayViewVarHandle(double[].class, LITTLE_ENDIAN);

  /** The bits that are 0 in an index of an array. */
  public static final long NO_INDEX = 0xffff_ffff_8000_0000L;

  private Bytes() {}

  /** Reads a byte, sign-extended. */
  public static int getByte(byte[] from, int at) {
    return from[at];
  }

  /** Reads two bytes, sign-extended. */
  public static int getShort(byte[] from, int at) {
    return (short) SHORT.get(from, at);
  }

  /** Reads four bytes. */
  public static int getInt(byte[] from, int at) {
    return (int) INT.get(from, at);
  }

  /** Reads eight bytes. */
  public static long getLong(byte[] from, int at) {
    return (long) LONG.get(from, at);
  }

  /** Reads a float. */
  public static float getFloat(byte[] from, int at) {
    return (float) FLOAT.get(from, at);
  }

  /** Reads a double. */
  public static double getDouble(byte[] from, int at) {
    return (double) DOUBLE.get(from, at);
  }

  /** Writes the lowest byte of a value. */
  public static void putByte(byte[] to, int at, int value) {
    to[at] = (byte) value;
  }

  /** Writes the lowest two bytes of a value. */
  public static void putShort(byte[] to, int at, int value) {
    SHORT.set(to, at, (short) value);
  }

  /** Writes four bytes. */
  public static void putInt(byte[] to, int at, int value) {
    INT.set(to, at, value);
  }

  /** Writes eight bytes. */
  public static void putLong(byte[] to, int at, long value) {
    LONG.set(to, at, value);
  }

  /** Writes a float. */
  public static void putFloat(byte[] to, int at, float value) {
    FLOAT.set(to, at, value);
  }

  /** Writes a double. */
  public static void putDouble(byte[] to, int at, double value) {
    DOUBLE.set(to, at, value);
  }
}
