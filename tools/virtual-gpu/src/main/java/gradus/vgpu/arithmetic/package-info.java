/**
 * The arithmetic of PTX as pure functions on {@code int}, {@code long}, {@code float} and {@code
 * double}: everything that one JVM instruction does not do by itself.
 *
 * <p>Registers are held so: a predicate is an int 0 or 1; 8, 16 and 32 bits are an int, the smaller
 * ones zero-extended if unsigned and sign-extended if signed; half floats are their bits in an int.
 * Generated code calls these methods for each thread, so the frequent ones are small enough to be
 * inlined and none of those allocates. Sections of the PTX ISA document are cited by their titles,
 * since their numbers change with its versions.
 */
package gradus.vgpu.arithmetic;
