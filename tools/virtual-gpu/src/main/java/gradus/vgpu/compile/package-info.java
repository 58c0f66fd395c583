/**
 * Makes JVM bytecode of PTX.
 *
 * <p>A kernel becomes a class with a method for each resume point. Each runs a loop over the
 * threads that are at this point, and its code reaches to the next points. Each family of
 * instructions is a class of its own.
 */
package gradus.vgpu.compile;
