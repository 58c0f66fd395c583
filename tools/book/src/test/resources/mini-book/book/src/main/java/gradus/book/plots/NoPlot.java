package gradus.book.plots;

/** No plot at all. */
public final class NoPlot {}
