package gradus.vgpu.driver;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdevice_attribute;
import jcuda.driver.CUdevprop;
import jcuda.driver.CUresult;
import jcuda.driver.CUuuid;

/** The functions about the driver and its one device. */
public final class Devices {
  private static final String NAME = "Gradus virtual GPU";

  /** Those of CUDA 12.6 end here. */
  private static final int LAST_ATTRIBUTE = 135;

  private static final Map<Integer, Integer> ATTRIBUTES =
      Map.ofEntries(
          Map.entry(
              CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_BLOCK,
              Limits.THREADS_PER_BLOCK),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_BLOCK_DIM_X, Limits.BLOCK_X),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_BLOCK_DIM_Y, Limits.BLOCK_Y),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_BLOCK_DIM_Z, Limits.BLOCK_Z),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_GRID_DIM_X, Limits.GRID_X),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_GRID_DIM_Y, Limits.GRID_Y),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_GRID_DIM_Z, Limits.GRID_Z),
          Map.entry(
              CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK,
              Limits.SHARED_PER_BLOCK),
          Map.entry(
              CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK_OPTIN,
              Limits.SHARED_PER_BLOCK_OPT_IN),
          Map.entry(
              CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_MULTIPROCESSOR,
              Limits.SHARED_PER_PROCESSOR),
          Map.entry(
              CUdevice_attribute.CU_DEVICE_ATTRIBUTE_RESERVED_SHARED_MEMORY_PER_BLOCK,
              Limits.SHARED_RESERVED_PER_BLOCK),
          Map.entry(
              CUdevice_attribute.CU_DEVICE_ATTRIBUTE_TOTAL_CONSTANT_MEMORY, Limits.CONSTANT_BYTES),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_WARP_SIZE, Limits.WARP),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_PITCH, Integer.MAX_VALUE),
          Map.entry(
              CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_REGISTERS_PER_BLOCK, Limits.REGISTERS),
          Map.entry(
              CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_REGISTERS_PER_MULTIPROCESSOR,
              Limits.REGISTERS),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_CLOCK_RATE, 1_000_000),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MEMORY_CLOCK_RATE, 1_000_000),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_GLOBAL_MEMORY_BUS_WIDTH, 128),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_L2_CACHE_SIZE, 1 << 20),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_TEXTURE_ALIGNMENT, 512),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT, Limits.PROCESSORS),
          Map.entry(
              CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_MULTIPROCESSOR,
              Limits.THREADS_PER_PROCESSOR),
          Map.entry(
              CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_BLOCKS_PER_MULTIPROCESSOR,
              Limits.BLOCKS_PER_PROCESSOR),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_ASYNC_ENGINE_COUNT, 1),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_CONCURRENT_KERNELS, 1),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_CAN_MAP_HOST_MEMORY, 1),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_UNIFIED_ADDRESSING, 1),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MANAGED_MEMORY, 1),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_INTEGRATED, 1),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, Limits.MAJOR),
          Map.entry(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR, Limits.MINOR));

  private Devices() {}

  /** {@code cuInit}. */
  public static int cuInit(int flags) {
    if (flags != 0) {
      return CUresult.CUDA_ERROR_INVALID_VALUE;
    }
    Driver.initialise();
    return CUresult.CUDA_SUCCESS;
  }

  /** {@code cuDriverGetVersion}; works before {@code cuInit}. */
  public static int cuDriverGetVersion(int[] version) {
    version[0] = Driver.VERSION;
    return CUresult.CUDA_SUCCESS;
  }

  /** {@code cuDeviceGetCount}: one. */
  public static int cuDeviceGetCount(int[] count) {
    return Call.initialised("cuDeviceGetCount", () -> count[0] = 1);
  }

  /** {@code cuDeviceGet}. */
  public static int cuDeviceGet(CUdevice device, int ordinal) {
    return Call.initialised(
        "cuDeviceGet",
        () -> {
          checkOrdinal(ordinal);
          Pointers.setHandle(device, 0, "device");
        });
  }

  /** {@code cuDeviceGetName}: as bytes that end with 0. */
  public static int cuDeviceGetName(byte[] name, int length, CUdevice device) {
    return Call.initialised(
        "cuDeviceGetName",
        () -> {
          check(device);
          byte[] bytes = NAME.getBytes(StandardCharsets.US_ASCII);
          int count = Math.min(bytes.length, Math.min(length, name.length) - 1);
          if (count < 0) {
            throw Refusal.invalid("no room for a name of " + bytes.length + " bytes");
          }
          System.arraycopy(bytes, 0, name, 0, count);
          name[count] = 0;
        });
  }

  /** {@code cuDeviceGetUuid}: always the same. */
  public static int cuDeviceGetUuid(CUuuid uuid, CUdevice device) {
    return Call.initialised(
        "cuDeviceGetUuid",
        () -> {
          check(device);
          byte[] bytes = NAME.getBytes(StandardCharsets.US_ASCII);
          System.arraycopy(bytes, 0, uuid.bytes, 0, uuid.bytes.length);
        });
  }

  /** {@code cuDeviceCanAccessPeer}: there is no other device. */
  public static int cuDeviceCanAccessPeer(int[] can, CUdevice device, CUdevice peer) {
    return Call.initialised(
        "cuDeviceCanAccessPeer",
        () -> {
          check(device);
          check(peer);
          can[0] = 0;
        });
  }

  /** {@code cuDeviceTotalMem}. */
  public static int cuDeviceTotalMem(long[] bytes, CUdevice device) {
    return Call.initialised(
        "cuDeviceTotalMem",
        () -> {
          check(device);
          bytes[0] = Driver.gpu().memory().capacity();
        });
  }

  /** {@code cuDeviceGetAttribute}; an attribute that this device does not have is 0. */
  public static int cuDeviceGetAttribute(int[] value, int attribute, CUdevice device) {
    return Call.initialised(
        "cuDeviceGetAttribute",
        () -> {
          check(device);
          if (attribute < 1 || attribute > LAST_ATTRIBUTE) {
            throw Refusal.invalid("there is no attribute " + attribute);
          }
          value[0] = ATTRIBUTES.getOrDefault(attribute, 0);
        });
  }

  /** {@code cuDeviceComputeCapability}. */
  public static int cuDeviceComputeCapability(int[] major, int[] minor, CUdevice device) {
    return Call.initialised(
        "cuDeviceComputeCapability",
        () -> {
          check(device);
          major[0] = Limits.MAJOR;
          minor[0] = Limits.MINOR;
        });
  }

  /** {@code cuDeviceGetProperties}. */
  public static int cuDeviceGetProperties(CUdevprop properties, CUdevice device) {
    return Call.initialised(
        "cuDeviceGetProperties",
        () -> {
          check(device);
          properties.maxThreadsPerBlock = Limits.THREADS_PER_BLOCK;
          properties.maxThreadsDim = new int[] {Limits.BLOCK_X, Limits.BLOCK_Y, Limits.BLOCK_Z};
          properties.maxGridSize = new int[] {Limits.GRID_X, Limits.GRID_Y, Limits.GRID_Z};
          properties.sharedMemPerBlock = Limits.SHARED_PER_BLOCK;
          properties.totalConstantMemory = Limits.CONSTANT_BYTES;
          properties.SIMDWidth = Limits.WARP;
          properties.memPitch = Integer.MAX_VALUE;
          properties.regsPerBlock = Limits.REGISTERS;
          properties.clockRate = 1_000_000;
          properties.textureAlign = 512;
        });
  }

  /** {@code cuDeviceGetPCIBusId}: there is no bus, but a name of its form. */
  public static int cuDeviceGetPCIBusId(String[] id, int length, CUdevice device) {
    return Call.initialised(
        "cuDeviceGetPCIBusId",
        () -> {
          check(device);
          id[0] = "0000:00:00.0";
        });
  }

  static void check(CUdevice device) {
    long ordinal = Pointers.handle(device);
    checkOrdinal((int) ordinal);
  }

  private static void checkOrdinal(int ordinal) {
    if (ordinal != 0) {
      throw new Refusal(
          CUresult.CUDA_ERROR_INVALID_DEVICE,
          "there is no device " + ordinal + "; the only one is device 0");
    }
  }
}
