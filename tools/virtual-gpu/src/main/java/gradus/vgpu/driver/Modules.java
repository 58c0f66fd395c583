package gradus.vgpu.driver;

import gradus.vgpu.Global;
import gradus.vgpu.LoadedModule;
import gradus.vgpu.ptx.PtxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUfunction;
import jcuda.driver.CUjit_option;
import jcuda.driver.CUmodule;
import jcuda.driver.CUresult;
import jcuda.driver.JITOptions;

/** The functions that load PTX and find what is in it. */
public final class Modules {
  private static final Pattern VERSION = Pattern.compile("(?m)^\\s*\\.version\\s+(\\d+)\\.(\\d+)");
  private static final Pattern TARGET = Pattern.compile("(?m)^\\s*\\.target\\s+sm_(\\d+)");

  private Modules() {}

  /** {@code cuModuleLoad}: from a file. */
  public static int cuModuleLoad(CUmodule module, String file) {
    return Call.inContext(
        "cuModuleLoad",
        context -> {
          try {
            load(context, module, Files.readAllBytes(Path.of(file)));
          } catch (IOException | java.nio.file.InvalidPathException missing) {
            throw new Refusal(
                CUresult.CUDA_ERROR_FILE_NOT_FOUND,
                "cannot read " + file + " in " + Path.of("").toAbsolutePath());
          }
        });
  }

  /** {@code cuModuleLoadData}. */
  public static int cuModuleLoadData(CUmodule module, byte[] image) {
    return Call.inContext("cuModuleLoadData", context -> load(context, module, image));
  }

  /** {@code cuModuleLoadDataEx}; the options are for a machine that does not exist here. */
  public static int cuModuleLoadDataEx(
      CUmodule module, Pointer image, int count, int[] options, Pointer values) {
    return Call.inContext("cuModuleLoadDataEx", context -> load(context, module, bytes(image)));
  }

  /** {@code cuModuleLoadDataJIT}: an error is also written to the log that the options have. */
  public static int cuModuleLoadDataJIT(CUmodule module, Pointer image, JITOptions options) {
    return Call.inContext(
        "cuModuleLoadDataJIT",
        context -> {
          try {
            load(context, module, bytes(image));
          } catch (Refusal refusal) {
            log(options, refusal.getMessage());
            throw refusal;
          }
        });
  }

  private static void log(JITOptions options, String message) {
    byte[] log = options == null ? null : options.getBytes(CUjit_option.CU_JIT_ERROR_LOG_BUFFER);
    if (log != null && log.length > 0) {
      byte[] text = message.getBytes(StandardCharsets.UTF_8);
      int length = Math.min(text.length, log.length - 1);
      System.arraycopy(text, 0, log, 0, length);
      log[length] = 0;
    }
  }

  private static byte[] bytes(Pointer image) {
    HostMemory memory = HostMemory.of(image, "image");
    return memory.first((int) memory.bytes());
  }

  private static void load(Context context, CUmodule module, byte[] image) {
    String ptx = text(image);
    check(ptx);
    try {
      LoadedModule loaded = Driver.gpu().load(ptx);
      LoadedProgram program = new LoadedProgram(loaded, KernelTexts.of(ptx));
      context.add(program);
      Pointers.setHandle(module, program.handle(), "module");
    } catch (PtxException wrong) {
      throw Refusal.of(wrong, wrong.getMessage());
    } catch (IllegalStateException full) {
      throw new Refusal(CUresult.CUDA_ERROR_OUT_OF_MEMORY, full.getMessage());
    }
  }

  /** The text ends at the first 0, as in C. */
  private static String text(byte[] image) {
    if (image.length >= 4 && image[0] == 0x7f && image[1] == 'E') {
      throw binary("a cubin");
    }
    if (image.length >= 4 && (image[0] & 0xff) == 0x50 && (image[1] & 0xff) == 0xed) {
      throw binary("a fat binary");
    }
    int end = 0;
    while (end < image.length && image[end] != 0) {
      end++;
    }
    return new String(Arrays.copyOf(image, end), StandardCharsets.UTF_8);
  }

  private static Refusal binary(String what) {
    return new Refusal(
        CUresult.CUDA_ERROR_NO_BINARY_FOR_GPU,
        "this is " + what + ", code for NVIDIA's hardware; compile to PTX instead (nvcc -ptx)");
  }

  private static void check(String ptx) {
    Matcher version = VERSION.matcher(ptx);
    if (version.find()) {
      int major = Integer.parseInt(version.group(1));
      // PTX 9.0 came with CUDA 13.0.
      if (major * 10 + Integer.parseInt(version.group(2)) > 90) {
        throw new Refusal(
            CUresult.CUDA_ERROR_UNSUPPORTED_PTX_VERSION,
            "PTX " + version.group(1) + "." + version.group(2) + ": the newest known is 9.0");
      }
    }
    Matcher target = TARGET.matcher(ptx);
    if (target.find() && Integer.parseInt(target.group(1)) > Limits.MAJOR * 10 + Limits.MINOR) {
      throw new Refusal(
          CUresult.CUDA_ERROR_NO_BINARY_FOR_GPU,
          "PTX for sm_" + target.group(1) + ": this device is sm_" + Limits.MAJOR + Limits.MINOR);
    }
  }

  /** {@code cuModuleUnload}. */
  public static int cuModuleUnload(CUmodule module) {
    return Call.synchronising(
        "cuModuleUnload",
        context -> {
          LoadedProgram program = get(module);
          program.unload();
          context.forget(program);
        });
  }

  /** {@code cuModuleGetFunction}. */
  public static int cuModuleGetFunction(CUfunction function, CUmodule module, String name) {
    return Call.inContext(
        "cuModuleGetFunction",
        context -> {
          KernelFunction found = get(module).function(name);
          if (found == null) {
            throw new Refusal(
                CUresult.CUDA_ERROR_NOT_FOUND,
                "no kernel \""
                    + name
                    + "\" in this module; is it extern \"C\"? (without, PTX has a longer name)");
          }
          Pointers.setHandle(function, found.handle(), "hfunc");
        });
  }

  /** {@code cuModuleGetGlobal}. */
  public static int cuModuleGetGlobal(
      CUdeviceptr pointer, long[] bytes, CUmodule module, String name) {
    return Call.inContext(
        "cuModuleGetGlobal",
        context -> {
          Global found = get(module).module().global(name);
          if (found == null) {
            throw new Refusal(
                CUresult.CUDA_ERROR_NOT_FOUND,
                "no __device__ or __constant__ variable \"" + name + "\" in this module");
          }
          if (pointer != null) {
            Pointers.setHandle(pointer, found.address(), "dptr");
          }
          if (bytes != null) {
            bytes[0] = found.bytes();
          }
        });
  }

  /** {@code cuFuncGetModule}. */
  public static int cuFuncGetModule(CUmodule module, CUfunction function) {
    return Call.inContext(
        "cuFuncGetModule",
        context -> Pointers.setHandle(module, Functions.get(function).program().handle(), "hmod"));
  }

  private static LoadedProgram get(CUmodule module) {
    return Handles.get(module, LoadedProgram.class, "module");
  }
}
