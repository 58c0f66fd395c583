/**
 * The graph that a student's own engine records, as a page.
 *
 * <p>The engine of lesson 1 is compiled as it stands, right or wrong, and runs a small program
 * ({@link gradus.course.trace.Tracer}). What it says about itself, through its own {@code Trace},
 * is drawn as in the book ({@link gradus.course.trace.TracePage}).
 */
package gradus.course.trace;
