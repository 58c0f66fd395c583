package gradus.figures.plot;

import gradus.figures.Xml;

/** Numbers with a name, and a way to show them. */
interface Series {
  /** Returns what the legend says, or "". */
  String name();

  Coordinates at();

  /** Returns whether this runs through the picture, and may touch its sides. */
  boolean isLine();

  /**
   * Draws the numbers.
   *
   * @param tone the series' place among all, from 0
   */
  void draw(Xml xml, Scale x, Scale y, int tone);

  /** Draws a sample of it for the legend, {@link Legend#SAMPLE} wide, centred at a height. */
  void sample(Xml xml, double left, double middle, int tone);
}
