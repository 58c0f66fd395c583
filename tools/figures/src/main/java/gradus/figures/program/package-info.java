/**
 * Small programs of arithmetic that a reader may edit, and that any engine can run.
 *
 * <p>{@link gradus.figures.program.Program} reads them; what is wrong with one is said in one line,
 * with the place and the way out. An engine takes part through {@link
 * gradus.figures.program.Arithmetic}.
 */
package gradus.figures.program;
