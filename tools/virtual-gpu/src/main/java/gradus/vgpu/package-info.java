/**
 * A CUDA device in pure Java.
 *
 * <p>A {@link gradus.vgpu.VirtualGpu} has memory, loads PTX and launches its kernels. A kernel is
 * compiled to JVM bytecode; every access to memory is checked, and what goes wrong is told by the
 * kernel's line, the buffer's name, the element and the thread.
 */
package gradus.vgpu;
