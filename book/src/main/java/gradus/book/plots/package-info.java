/**
 * The plots of the book: each computes its numbers with the course's own engine when it is drawn.
 *
 * <p>A chapter names the class, {@code plot::DoubleWell[alt="…"]}; it needs a constructor without
 * arguments.
 */
package gradus.book.plots;
