package gradus.vgpu.driver;

import gradus.vgpu.Kernel;
import gradus.vgpu.Parameter;
import gradus.vgpu.memory.Amount;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import jcuda.NativePointerObject;
import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;

/**
 * The bytes of a kernel's parameters, out of {@code Pointer.to(Pointer.to(a), Pointer.to(n))}.
 *
 * <p>Hardware cannot check them and computes nonsense; here their number and sizes must fit.
 */
final class LaunchParameters {
  private static final int END = 0;
  private static final int BUFFER_POINTER = 1;
  private static final int BUFFER_SIZE = 2;

  private LaunchParameters() {}

  static byte[] of(Kernel kernel, Pointer parameters, Pointer extra) {
    if (extra != null && Pointers.members(extra) != null) {
      return packed(kernel, Pointers.members(extra));
    }
    NativePointerObject[] given =
        parameters == null ? new NativePointerObject[0] : Pointers.members(parameters);
    if (given == null) {
      throw Refusal.invalid(
          "the parameters are no pointer to pointers; write Pointer.to(Pointer.to(a), ...)");
    }
    List<Parameter> wanted = kernel.parameters();
    if (given.length != wanted.size()) {
      throw Refusal.invalid(
          "kernel "
              + kernel.name()
              + names(kernel)
              + " has "
              + Amount.of(wanted.size(), "parameter")
              + ", but "
              + given.length
              + Amount.agree(given.length, " is", " are")
              + " given");
    }
    byte[] bytes = new byte[kernel.parameterBytes()];
    for (int i = 0; i < given.length; i++) {
      Parameter parameter = wanted.get(i);
      byte[] value = value(given[i], parameter.bytes(), describe(kernel, i));
      System.arraycopy(value, 0, bytes, parameter.offset(), value.length);
    }
    return bytes;
  }

  private static byte[] value(NativePointerObject given, int bytes, String what) {
    if (given == null) {
      throw Refusal.invalid(what + " is null");
    }
    if (given instanceof CUdeviceptr || !(given instanceof Pointer)) {
      throw Refusal.invalid(
          what + " is a device pointer itself; give a pointer to it: Pointer.to(...)");
    }
    HostMemory memory = HostMemory.of((Pointer) given, what);
    if (memory.bytes() < bytes || memory.width() > bytes) {
      String size =
          memory.width() > bytes
              ? "a value of " + Amount.of(memory.width(), "byte") + " is"
              : Amount.of(memory.bytes(), "byte") + Amount.agree(memory.bytes(), " is", " are");
      throw Refusal.invalid(
          what
              + " has "
              + Amount.of(bytes, "byte")
              + ", but "
              + size
              + " given; do the types agree (int 4, float 4, long 8, double 8, pointer 8)?");
    }
    return memory.first(bytes);
  }

  /** Parameters in one buffer: the list of names and values that CUDA calls extra. */
  private static byte[] packed(Kernel kernel, NativePointerObject[] extra) {
    HostMemory buffer = null;
    long size = -1;
    for (int i = 0; i + 1 < extra.length && Pointers.address(extra[i]) != END; i += 2) {
      HostMemory value = HostMemory.of((Pointer) extra[i + 1], "extra[" + (i + 1) + "]");
      if (Pointers.address(extra[i]) == BUFFER_POINTER) {
        buffer = value;
      } else if (Pointers.address(extra[i]) == BUFFER_SIZE) {
        size = ByteBuffer.wrap(value.first(8)).order(ByteOrder.LITTLE_ENDIAN).getLong();
      }
    }
    int wanted = kernel.parameterBytes();
    if (buffer == null || size < wanted || buffer.bytes() < wanted) {
      throw Refusal.invalid(
          "kernel "
              + kernel.name()
              + " has "
              + Amount.of(wanted, "byte")
              + " of parameters; extra gives less");
    }
    return buffer.first(wanted);
  }

  private static String describe(Kernel kernel, int index) {
    List<String> names = kernel.source().parameters();
    String name = index < names.size() ? " `" + names.get(index) + "`" : "";
    return "parameter " + (index + 1) + name + " of kernel " + kernel.name();
  }

  private static String names(Kernel kernel) {
    List<String> names = kernel.source().parameters();
    return names.isEmpty() ? "" : "(" + String.join(", ", names) + ")";
  }
}
