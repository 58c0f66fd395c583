/**
 * The five proofs that no exercise is broken.
 *
 * <p>Starters are generated; untouched, an exercise fails by its own TODO; it can be solved with
 * nothing but the exercises before it; solved, it passes; and every planted mistake is caught.
 */
package gradus.course.prove;
