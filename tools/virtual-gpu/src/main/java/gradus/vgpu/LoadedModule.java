package gradus.vgpu;

import gradus.vgpu.compile.AccessMode;
import gradus.vgpu.compile.KernelCompiler;
import gradus.vgpu.memory.Allocation;
import gradus.vgpu.memory.DeviceMemory;
import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Module;
import gradus.vgpu.ptx.PtxParser;
import gradus.vgpu.ptx.Space;
import gradus.vgpu.ptx.Variable;
import gradus.vgpu.run.KernelProgram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A PTX text on the device: its variables have addresses, its kernels can be launched. */
public final class LoadedModule {
  private final Module module;
  private final DeviceMemory memory;
  private final AccessMode mode;
  private final Map<String, Kernel> kernels = new LinkedHashMap<>();
  private final Map<String, Allocation> variables = new LinkedHashMap<>();
  private final Map<String, KernelProgram> programs = new HashMap<>();

  /** Variables with the address of what has none here, such as a function. */
  private final Set<String> unlinked = new HashSet<>();

  private boolean isLoaded = true;

  LoadedModule(String ptx, DeviceMemory memory, AccessMode mode) {
    this.module = PtxParser.parse(ptx);
    this.memory = memory;
    this.mode = mode;
    List<Variable> all = new ArrayList<>(module.variables());
    for (Function function : module.functions()) {
      all.addAll(function.variables());
      if (function.isEntry() && !function.body().isEmpty()) {
        kernels.put(function.name(), new Kernel(function, this));
      }
    }
    all.removeIf(variable -> variable.space() != Space.GLOBAL && variable.space() != Space.CONST);
    all.forEach(this::place);
    all.forEach(this::link);
  }

  private void place(Variable variable) {
    if (variable.isExtern() || variables.containsKey(variable.name())) {
      return;
    }
    long bytes = Math.max(1, variable.bytes());
    Allocation made = memory.allocate(variable.name(), bytes, variable.initial());
    if (made == null) {
      unload();
      throw new IllegalStateException(
          "the variable " + variable.name() + " of " + bytes + " bytes: out of device memory");
    }
    if (variable.space() == Space.CONST) {
      made.makeConstant();
    }
    variables.put(variable.name(), made);
  }

  private void link(Variable variable) {
    for (Variable.Pointer pointer : variable.pointers()) {
      Allocation target = variables.get(pointer.symbol());
      if (target == null) {
        unlinked.add(variable.name());
        continue;
      }
      long at = variables.get(variable.name()).address() + pointer.at();
      memory.forWriting(at, 8).putLong(target.address() + pointer.addend());
    }
  }

  /** Returns a kernel by its name in PTX; null if there is none. */
  public Kernel kernel(String name) {
    return kernels.get(name);
  }

  /** Returns all kernels. */
  public List<Kernel> kernels() {
    return List.copyOf(kernels.values());
  }

  /** Returns a global or constant variable by its name in PTX; null if there is none. */
  public Global global(String name) {
    Allocation found = variables.get(name);
    return found == null ? null : new Global(name, found.address(), found.bytes());
  }

  /** Frees the variables; the kernels cannot be launched any more. */
  public void unload() {
    isLoaded = false;
    variables.values().forEach(variable -> memory.free(variable.address()));
    variables.clear();
    programs.clear();
  }

  /** Returns a kernel's code, which is compiled when it is first needed. */
  KernelProgram program(Function function) {
    if (!isLoaded) {
      throw new IllegalStateException("the kernel " + function.name() + ": its module is unloaded");
    }
    return programs.computeIfAbsent(function.name(), name -> compile(function));
  }

  private KernelProgram compile(Function function) {
    Map<String, Long> globals = new HashMap<>();
    variables.forEach((name, variable) -> globals.put(name, variable.address()));
    globals.keySet().removeAll(unlinked);
    return KernelCompiler.compile(function, module, globals, mode);
  }
}
