/**
 * The {@code gradus} command: what a student, an instructor and the build use to work with lessons.
 *
 * <p>{@code manifest} reads what a lesson contains, {@code source} makes starters from solutions,
 * {@code run} compiles and tests them in memory, {@code prove} proves the lessons, and {@code cli}
 * is what is typed.
 */
package gradus.course;
