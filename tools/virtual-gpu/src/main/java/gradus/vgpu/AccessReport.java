package gradus.vgpu;

import gradus.vgpu.memory.Allocation;
import gradus.vgpu.memory.Amount;
import gradus.vgpu.memory.KernelFault;
import gradus.vgpu.memory.Windows;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Type;
import gradus.vgpu.run.Grid;
import gradus.vgpu.run.KernelProgram.Placed;
import gradus.vgpu.run.Launch;
import gradus.vgpu.run.Mangled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Says which element of which buffer an access was to. */
final class AccessReport {
  private final Kernel kernel;
  private final Launch launch;
  private final KernelFault fault;
  private final Instruction instruction;
  private final int elementBytes;

  AccessReport(Kernel kernel, Launch launch, KernelFault fault, Instruction instruction) {
    this.kernel = kernel;
    this.launch = launch;
    this.fault = fault;
    this.instruction = instruction;
    Type type = instruction.types().isEmpty() ? Type.B32 : instruction.type();
    elementBytes = Math.max(1, type.bytes());
  }

  String describe() {
    String start = verb() + " of " + bytes(fault.bytes());
    if (fault.buffer() != null) {
      return start + describeWindow();
    }
    Allocation buffer = buffer();
    String name = name(buffer);
    if (buffer == null) {
      return start + describeNothing(name);
    }
    return start + problem() + element(buffer) + " of " + describe(buffer, name) + past(buffer);
  }

  private String verb() {
    return switch (instruction.op()) {
      case "st" -> "write";
      case "atom", "red" -> "atomic access";
      default -> "read";
    };
  }

  private static String bytes(long count) {
    return Amount.of(count, "byte");
  }

  private String problem() {
    return switch (fault.kind()) {
      case MISALIGNED -> ", misaligned: no multiple of " + fault.bytes() + " is the address of ";
      case CONSTANT -> " to ";
      case UNINITIALIZED ->
          Amount.agree(fault.bytes(), " that is", " that are")
              + " not initialized: nothing was ever written to ";
      default -> " out of bounds: ";
    };
  }

  private String element(Allocation buffer) {
    return element(fault.address() - buffer.address());
  }

  private String element(long at) {
    return at % elementBytes == 0 ? "element " + at / elementBytes : "byte " + at;
  }

  private String code() {
    return kernel.source().line(launch.line(fault.site()).line());
  }

  private String describe(Allocation buffer, String name) {
    String size = size(buffer.bytes());
    if (!buffer.name().isEmpty()) {
      return buffer.isConstant()
          ? "`"
              + buffer.name()
              + "`, a __constant__ variable with "
              + size
              + ":\n  kernels only read it"
          : "`" + buffer.name() + "`, a variable with " + size;
    }
    String freed = buffer.isFreed() ? "\n  that was freed at " + buffer.freedAt() : "";
    String allocated =
        buffer.allocatedAt().isEmpty() ? "" : ", allocated at " + buffer.allocatedAt();
    String elements = Amount.of(buffer.bytes() / elementBytes, "element");
    return (name.isEmpty() ? "a buffer with " : "`" + name + "`, a buffer with ")
        + elements
        + freed
        + "\n  ("
        + bytes(buffer.bytes())
        + allocated
        + ")";
  }

  private String size(long bytes) {
    return Amount.of(bytes / elementBytes, "element") + " (" + bytes(bytes) + ")";
  }

  private String past(Allocation buffer) {
    if (fault.kind() != KernelFault.Kind.ILLEGAL_ADDRESS || buffer.isFreed()) {
      return "";
    }
    long at = fault.address() - buffer.address();
    if (at < 0) {
      return ", " + bytes(-at) + " before its beginning";
    }
    return at >= buffer.bytes() ? ", " + bytes(at - buffer.bytes()) + " past its end" : "";
  }

  private String describeNothing(String name) {
    String through = name.isEmpty() ? "" : " through `" + name + "`";
    if (fault.address() >= 0 && fault.address() < 1 << 16) {
      return through + ", a null pointer (address " + fault.address() + ")";
    }
    return through
        + " at address 0x"
        + Long.toHexString(fault.address())
        + ", where there is no buffer";
  }

  // Which buffer

  /** Returns the buffer that was meant; null if nothing tells. */
  private Allocation buffer() {
    Long pointer = originValue();
    Allocation meant = pointer == null ? null : launch.memory().nearest(pointer);
    boolean isInside = meant != null && meant.contains(pointer);
    if (isInside) {
      return meant;
    }
    return pointer != null && pointer == 0 ? null : launch.memory().nearest(fault.address());
  }

  /** Returns the value of the parameter that the pointer comes from; null if it is none. */
  private Long originValue() {
    Parameter parameter = originParameter();
    return parameter == null ? null : value(parameter);
  }

  private Parameter originParameter() {
    String origin = launch.program().originOfSite()[fault.site()];
    for (Parameter parameter : kernel.parameters()) {
      if (parameter.name().equals(origin) && parameter.bytes() == 8) {
        return parameter;
      }
    }
    return null;
  }

  private long value(Parameter parameter) {
    ByteBuffer all = ByteBuffer.wrap(launch.parameters()).order(ByteOrder.LITTLE_ENDIAN);
    return parameter.bytes() == 8
        ? all.getLong(parameter.offset())
        : all.getInt(parameter.offset());
  }

  private String name(Allocation buffer) {
    Parameter origin = originParameter();
    if (origin != null && (buffer == null || buffer.contains(value(origin)))) {
      return name(origin);
    }
    for (Parameter parameter : kernel.parameters()) {
      if (buffer != null && parameter.bytes() == 8 && buffer.contains(value(parameter))) {
        return name(parameter);
      }
    }
    return "";
  }

  /** Returns the parameter's name in CUDA C, or its number if that is not known. */
  private String name(Parameter parameter) {
    int index = kernel.parameters().indexOf(parameter);
    return index < kernel.source().parameters().size()
        ? kernel.source().parameters().get(index)
        : "parameter " + (index + 1);
  }

  // Shared and local memory

  private String describeWindow() {
    long at = fault.address();
    boolean isShared = fault.buffer().name().equals("shared");
    if (at >= Windows.SHARED && isShared) {
      at -= Windows.SHARED;
    } else if (at >= Windows.LOCAL) {
      at = (at - Windows.LOCAL) % Windows.LOCAL_STRIDE;
    }
    if (!isShared) {
      String array = LocalArrays.on(code(), kernel.source().lines());
      return problem()
          + element(at)
          + " of the thread's "
          + fault.buffer().name()
          + " memory with "
          + size(fault.buffer().bytes())
          + (array.isEmpty() ? "" : ",\n  where `" + array + "` is");
    }
    Placed variable = variable(at);
    if (variable == null) {
      return problem()
          + "byte "
          + at
          + " of the block's shared memory of "
          + bytes(fault.buffer().bytes());
    }
    long size =
        variable.bytes() > 0 ? variable.bytes() : fault.buffer().bytes() - variable.offset();
    long inside = at - variable.offset();
    return problem()
        + element(inside)
        + " of `"
        + Mangled.plain(variable.name())
        + "`, shared memory with "
        + size(size)
        + advice(variable);
  }

  private String advice(Placed variable) {
    if (fault.kind() == KernelFault.Kind.ILLEGAL_ADDRESS && variable.bytes() == 0) {
      return ";\n  its size is what the launch gives as sharedMemBytes: here "
          + (fault.buffer().bytes() - variable.offset());
    }
    if (fault.kind() != KernelFault.Kind.UNINITIALIZED) {
      return "";
    }
    return verb().startsWith("atomic")
        ? ";\n  shared memory is not 0 at first: write 0 to it, then __syncthreads()"
        : ";\n  if another thread writes it, put __syncthreads() between";
  }

  private Placed variable(long at) {
    String origin = launch.program().originOfSite()[fault.site()];
    Placed found = null;
    for (Placed placed : launch.program().shared()) {
      if (placed.name().equals(origin)) {
        return placed;
      }
      if (placed.offset() <= at && (found == null || placed.offset() >= found.offset())) {
        found = placed;
      }
    }
    return found;
  }

  // A hint

  /** Returns a line about threads beyond an array's end, or an empty text. */
  String guard() {
    Allocation buffer = fault.buffer() == null ? buffer() : null;
    if (buffer == null || buffer.isFreed() || fault.address() < buffer.address()) {
      return "";
    }
    Grid grid = launch.grid();
    long threads = grid.blocks() * grid.threads();
    for (Parameter parameter : kernel.parameters()) {
      boolean isInt = parameter.bytes() == 4;
      if (isInt
          && value(parameter) == buffer.bytes() / elementBytes
          && value(parameter) < threads) {
        return grid.blocks()
            + " blocks x "
            + grid.threads()
            + " threads = "
            + threads
            + " threads > "
            + name(parameter)
            + " = "
            + value(parameter)
            + ": guard with `if (i < "
            + name(parameter)
            + ")`";
      }
    }
    return "";
  }
}
