/**
 * The programs of the source tutorials, in Java on the engines of this course: one class a sample.
 *
 * <p>{@code S000_01} is the first code block of tutorial 000, and so on in the order in which they
 * stand there. The book shows what is between the tags and prints what {@code main} prints; the
 * tests compare every number with what PyTorch gives. The book's appendix "Coverage" lists them
 * all.
 */
package gradus.book.samples;
