/**
 * Matrix multiplication by OpenBLAS, as a service of {@link gradus.array.Blas}.
 *
 * <p>The library comes with the course and is called in one of two ways: with the Java arrays where
 * they are ({@link gradus.openblas.PinnedArrays}, Linux), or with copies of them ({@link
 * gradus.openblas.CopiedArrays}, everywhere else). Where neither works the service is not there,
 * and the engine multiplies with its own loops.
 */
package gradus.openblas;
