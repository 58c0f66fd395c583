package gradus.vgpu.dropin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the rewritten classes of JCuda")
class RewriteTest {
  @TempDir static Path folder;

  @BeforeAll
  static void rewrite() throws IOException {
    Rewrite.main(new String[] {folder.toString()});
  }

  /** Loads a class in a world in which the rewritten ones stand before jcuda.jar. */
  private static Class<?> load(String name) throws ClassNotFoundException, MalformedURLException {
    URL[] path = {
      folder.toUri().toURL(),
      Location.of("/jcuda/Pointer.class").toUri().toURL(),
      Location.of("/gradus/vgpu/driver/Driver.class").toUri().toURL()
    };
    ClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
    return Class.forName(name, true, loader);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jcuda.driver.JCudaDriver", "jcuda.nvrtc.JNvrtc", "jcuda.runtime.JCuda"})
  @DisplayName("pass the verifier, initialise without a library and have nothing native")
  void verify(String name) throws ClassNotFoundException, MalformedURLException {
    Class<?> loaded = load(name);
    assertThat(loaded.getProtectionDomain().getCodeSource().getLocation().getPath())
        .startsWith(folder.toString());
    assertThat(loaded.getDeclaredMethods())
        .isNotEmpty()
        .noneMatch(method -> Modifier.isNative(method.getModifiers()));
  }

  @Test
  @DisplayName("keep constants and public methods")
  void genuine() throws ReflectiveOperationException, MalformedURLException {
    Class<?> driver = load("jcuda.driver.JCudaDriver");
    assertThat(driver.getField("CU_MEMHOSTALLOC_DEVICEMAP").getInt(null)).isEqualTo(2);
    assertThat(driver.getField("CU_LAUNCH_PARAM_END").get(null)).isNotNull();
    Set<String> names =
        Arrays.stream(driver.getMethods()).map(Method::getName).collect(Collectors.toSet());
    assertThat(names).contains("cuMemAlloc", "cuLaunchKernel", "cuTexRefCreate", "align");
  }

  @Test
  @DisplayName("say of what is not there that it is not there")
  void missing() throws ReflectiveOperationException, MalformedURLException {
    Method method = load("jcuda.runtime.JCuda").getMethod("cudaDeviceSynchronize");
    assertThatThrownBy(() -> method.invoke(null))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .hasMessageContaining("cudaDeviceSynchronize is not part of the virtual GPU")
        .hasMessageContaining("use the driver API, jcuda.driver.JCudaDriver");
  }

  @Test
  @DisplayName("reach the driver for all that a common program calls")
  void covered() throws IOException {
    List<String> common =
        List.of(
            "cuInit",
            "cuDeviceGet",
            "cuDeviceGetAttribute",
            "cuCtxCreate",
            "cuCtxDestroy",
            "cuCtxSynchronize",
            "cuMemAlloc",
            "cuMemFree",
            "cuMemcpyHtoD",
            "cuMemcpyDtoH",
            "cuMemcpyDtoD",
            "cuMemcpyHtoDAsync",
            "cuMemcpyDtoHAsync",
            "cuMemsetD32",
            "cuModuleLoad",
            "cuModuleLoadData",
            "cuModuleGetFunction",
            "cuModuleGetGlobal",
            "cuModuleUnload",
            "cuLaunchKernel",
            "cuStreamCreate",
            "cuStreamSynchronize",
            "cuEventCreate",
            "cuEventRecord",
            "cuEventElapsedTime",
            "cuGetErrorName",
            "cuMemGetInfo",
            "cuOccupancyMaxPotentialBlockSize",
            "cuMemHostAlloc");
    assertThat(Rewrite.missing("jcuda/driver/JCudaDriver"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(common);
    assertThat(Rewrite.missing("jcuda/nvrtc/JNvrtc"))
        .allMatch(name -> name.matches("nvrtcGet(CUBIN|NVVM|LTOIR|OptiXIR)(Size)?"));
  }
}
