/**
 * Curves, points and regions with axes, as SVG.
 *
 * <p>A {@link gradus.figures.plot.Plot} collects what is to be seen; its axes choose their ranges
 * and ticks; what comes out is text and paths that take their colours from the page, so that they
 * follow dark mode, print, and can be redrawn while a network trains.
 */
package gradus.figures.plot;
