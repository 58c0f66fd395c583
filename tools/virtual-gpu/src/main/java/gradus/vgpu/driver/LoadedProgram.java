package gradus.vgpu.driver;

import gradus.vgpu.Kernel;
import gradus.vgpu.LoadedModule;
import java.util.HashMap;
import java.util.Map;

/** A loaded module with the handles of its functions. */
final class LoadedProgram {
  private final long handle = Handles.add(this);
  private final LoadedModule module;
  private final KernelTexts texts;
  private final Map<String, KernelFunction> functions = new HashMap<>();

  LoadedProgram(LoadedModule module, KernelTexts texts) {
    this.module = module;
    this.texts = texts;
  }

  long handle() {
    return handle;
  }

  LoadedModule module() {
    return module;
  }

  /** Returns a kernel, the same for each call; null if there is none of this name. */
  synchronized KernelFunction function(String name) {
    KernelFunction known = functions.get(name);
    if (known == null) {
      Kernel kernel = module.kernel(name);
      if (kernel == null) {
        return null;
      }
      texts.describe(kernel);
      known = new KernelFunction(kernel, this);
      functions.put(name, known);
    }
    return known;
  }

  synchronized void unload() {
    functions.values().forEach(function -> Handles.remove(function.handle()));
    functions.clear();
    Handles.remove(handle);
    module.unload();
  }
}
