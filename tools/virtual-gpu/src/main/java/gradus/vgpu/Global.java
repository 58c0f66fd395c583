package gradus.vgpu;

/**
 * A {@code __device__} or {@code __constant__} variable.
 *
 * @param address in device memory
 * @param bytes its size
 */
public record Global(String name, long address, long bytes) {}
