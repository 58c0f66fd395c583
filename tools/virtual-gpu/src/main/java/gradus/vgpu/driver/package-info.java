/**
 * The CUDA driver and NVRTC in Java: a static method for each function that JCuda has as native.
 *
 * <p>Results and error codes are those of hardware. A kernel's fault is returned by the next call
 * that waits for the device, and from then on by every call; a report says what happened, because
 * JCuda's programs see nothing but a number.
 */
package gradus.vgpu.driver;
