package gradus.vgpu.driver;

import java.nio.ByteBuffer;
import java.util.function.Supplier;

/** Some bytes of the device's memory, for the host. */
final class DevicePart {
  private DevicePart() {}

  static ByteBuffer forWriting(long address, long bytes) {
    return refusing(() -> Driver.gpu().memory().forWriting(address, bytes));
  }

  static ByteBuffer forReading(long address, long bytes) {
    return refusing(() -> Driver.gpu().memory().forReading(address, bytes));
  }

  /** The device's memory knows what is wrong, the driver the code for it. */
  static <T> T refusing(Supplier<T> access) {
    try {
      return access.get();
    } catch (IllegalArgumentException outside) {
      throw Refusal.invalid(outside.getMessage());
    }
  }
}
