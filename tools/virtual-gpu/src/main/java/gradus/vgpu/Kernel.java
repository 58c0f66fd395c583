package gradus.vgpu;

import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Variable;
import gradus.vgpu.run.KernelProgram;
import java.util.ArrayList;
import java.util.List;

/** A kernel of a loaded module. */
public final class Kernel {
  private final Function function;
  private final LoadedModule module;
  private final List<Parameter> parameters;
  private final int parameterBytes;
  private KernelSource source = new KernelSource("", List.of(), List.of());

  Kernel(Function function, LoadedModule module) {
    this.function = function;
    this.module = module;
    List<Parameter> list = new ArrayList<>();
    int at = 0;
    for (Variable variable : function.parameters()) {
      int alignment = Math.max(variable.alignment(), variable.type().bytes());
      at = (at + alignment - 1) / alignment * alignment;
      list.add(new Parameter(variable.name(), at, (int) variable.bytes(), alignment));
      at += (int) variable.bytes();
    }
    parameters = List.copyOf(list);
    parameterBytes = at;
  }

  /** Returns the name as PTX has it. */
  public String name() {
    return function.name();
  }

  /** Returns the parameters in order. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** Returns how many bytes the parameters take together. */
  public int parameterBytes() {
    return parameterBytes;
  }

  /** Returns the greatest number of threads in a block, as {@code __launch_bounds__} says. */
  public int maxThreads() {
    int max = function.maxThreads();
    return max == 0 ? VirtualGpu.MAX_THREADS : Math.min(max, VirtualGpu.MAX_THREADS);
  }

  /** Returns the shared memory of its own, without what a launch adds. */
  public int sharedBytes() {
    return program().sharedBytes();
  }

  /** Returns the local memory of one thread. */
  public int localBytes() {
    return program().localBytes();
  }

  /** Returns the number of registers that PTX declares. */
  public int registers() {
    return function.registers().size();
  }

  /** Says what the CUDA C text has, for reports. */
  public void setSource(KernelSource source) {
    this.source = source;
  }

  /** Returns what the CUDA C text has. */
  public KernelSource source() {
    return source;
  }

  KernelProgram program() {
    return module.program(function);
  }
}
