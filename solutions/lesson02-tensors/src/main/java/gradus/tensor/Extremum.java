package gradus.tensor;

/**
 * The largest or smallest elements along an axis, and where on it they were found.
 *
 * @param values the elements; their gradient goes to the ones that were found, and to no equal ones
 * @param indices INT64, of the same shape: of equal elements the first
 */
public record Extremum(Tensor values, Tensor indices) {}
