/**
 * Computation graphs, laid out in layers, drawn, and stepped forward and backward.
 *
 * <p>A {@link gradus.figures.graph.Graph} becomes a page's element in {@link
 * gradus.figures.graph.GraphFigure}: {@code Steps} says what happens, {@code Ranks} puts the nodes
 * into layers and orders them ({@code Layers}, {@code Crossings}), {@code Layout} gives everything
 * a place ({@code Placement}, {@code Knots}), and {@code Drawing} writes it as SVG. The method is
 * that of Sugiyama, Tagawa and Toda (1981).
 */
package gradus.figures.graph;
