package gradus.vgpu.driver;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.Buffer;
import jcuda.NativePointerObject;
import jcuda.Pointer;

/** Reads and writes the private fields of JCuda's pointers, as JCuda's native code does. */
final class Pointers {
  private static final VarHandle NATIVE =
      field(NativePointerObject.class, "nativePointer", long.class);
  private static final VarHandle OFFSET = field(Pointer.class, "byteOffset", long.class);
  private static final VarHandle BUFFER = field(Pointer.class, "buffer", Buffer.class);
  private static final VarHandle MEMBERS =
      field(Pointer.class, "pointers", NativePointerObject[].class);

  private Pointers() {}

  private static VarHandle field(Class<?> owner, String name, Class<?> type) {
    try {
      return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
          .findVarHandle(owner, name, type);
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException(
          owner.getName() + "." + name + " is not as in JCuda 12.6.0", changed);
    }
  }

  /** Returns the number in an object; 0 for null. */
  static long handle(NativePointerObject object) {
    return object == null ? 0 : (long) NATIVE.get(object);
  }

  /** Puts a number into an object; JCuda's own message if there is none. */
  static void setHandle(NativePointerObject object, long handle, String parameter) {
    if (object == null) {
      throw new NullPointerException("Parameter '" + parameter + "' is null");
    }
    NATIVE.set(object, handle);
    if (object instanceof Pointer pointer) {
      OFFSET.set(pointer, 0L);
    }
  }

  /** Returns the device address in a pointer, or the value of one that is no Pointer. */
  static long address(NativePointerObject pointer) {
    return pointer instanceof Pointer
        ? handle(pointer) + offset((Pointer) pointer)
        : handle(pointer);
  }

  static long offset(Pointer pointer) {
    return (long) OFFSET.get(pointer);
  }

  /** Returns the array or buffer that a host pointer points to; null if it is no such pointer. */
  static Buffer buffer(Pointer pointer) {
    return (Buffer) BUFFER.get(pointer);
  }

  static void setBuffer(Pointer pointer, Buffer buffer) {
    BUFFER.set(pointer, buffer);
  }

  /** Returns the pointers that a pointer points to; null if it points to something else. */
  static NativePointerObject[] members(Pointer pointer) {
    return (NativePointerObject[]) MEMBERS.get(pointer);
  }
}
