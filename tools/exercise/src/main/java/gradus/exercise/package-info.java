/**
 * What a stub needs at run time: {@link gradus.exercise.Todo}, and nothing else.
 *
 * <p>Every starter depends on this package, so it depends on nothing but the JDK.
 */
package gradus.exercise;
