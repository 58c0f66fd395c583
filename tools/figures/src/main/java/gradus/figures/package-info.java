/**
 * Figures as SVG, drawn from plain data.
 *
 * <p>Nothing here knows an engine, and everything here can be compiled to JavaScript: the figures
 * of the book, the live pages and {@code gradus trace} are drawn by the same code.
 */
package gradus.figures;
