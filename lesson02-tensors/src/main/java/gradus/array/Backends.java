package gradus.array;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The backends of this program, by device; that of the CPU is always there. */
public final class Backends {
  private static volatile Backend cpu = new CpuBackend();
  private static volatile Map<Device, Backend> all = Map.of(Device.CPU, cpu);

  private Backends() {}

  /** Makes a backend known, in place of an earlier one of the same device. */
  public static synchronized void register(Backend backend) {
    Map<Device, Backend> more = new HashMap<>(all);
    more.put(backend.device(), backend);
    all = Map.copyOf(more);
    cpu = all.get(Device.CPU);
  }

  /**
   * Returns the backend of a device.
   *
   * @throws IllegalArgumentException if none is registered
   */
  public static Backend of(Device device) {
    // Nearly always, and a look at the map takes as long as the rest of a small operation.
    if (device == Device.CPU) {
      return cpu;
    }
    Backend backend = all.get(device);
    if (backend == null) {
      String known =
          all.keySet().stream().map(Device::name).sorted().collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          "no backend for device " + device + ", only for " + known + "; see Backends.register");
    }
    return backend;
  }
}
