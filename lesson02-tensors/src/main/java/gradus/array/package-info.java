/**
 * Arrays of numbers of any rank, without gradients: the floor under {@code gradus.tensor}.
 *
 * <p>An {@link gradus.array.NdArray} is a {@link gradus.array.Layout}, which says where the element
 * at a position lies, on a {@link gradus.array.Storage}, which holds the elements; so transposing,
 * slicing and broadcasting make a new layout and touch no element. All arithmetic is done by the
 * {@link gradus.array.Backend} of the device that the storage lies on.
 */
package gradus.array;
