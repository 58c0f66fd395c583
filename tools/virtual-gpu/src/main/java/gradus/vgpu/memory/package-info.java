/**
 * The device's memory, and the checks of every access to it.
 *
 * <p>Each buffer is a byte array of its own at an address that is never used again, so that an
 * address tells which buffer is meant even when it lies outside or the buffer is freed. A shadow of
 * the same length says which bytes were written.
 */
package gradus.vgpu.memory;
