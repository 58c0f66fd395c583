package gradus.vgpu.ptx;

/**
 * A virtual register of a function.
 *
 * @param name as in the text, such as {@code %r1}
 * @param type as declared
 * @param number counts the registers of its function from 0
 */
public record Register(String name, Type type, int number) {}
