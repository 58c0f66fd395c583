/**
 * What a student asks: how far am I, is this exercise right, what is next.
 *
 * <p>A lesson is compiled from the student's sources as they stand; a file that does not compile
 * costs only the exercises in it.
 */
package gradus.course.learn;
