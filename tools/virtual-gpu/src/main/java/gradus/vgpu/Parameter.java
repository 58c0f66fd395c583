package gradus.vgpu;

/**
 * A parameter of a kernel.
 *
 * @param name as PTX has it
 * @param offset of its first byte among the parameters
 * @param bytes its size
 * @param alignment in bytes
 */
public record Parameter(String name, int offset, int bytes, int alignment) {}
