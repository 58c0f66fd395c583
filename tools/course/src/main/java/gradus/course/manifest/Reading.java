package gradus.course.manifest;

/**
 * Where a student reads on about an exercise.
 *
 * @param label what a card calls it: "book", "read", or "" if there is nothing to read yet
 * @param place such as {@code chapter 1, "Why gradients add up"}; or ""
 */
public record Reading(String label, String place) {
  /** Nothing to read yet. */
  static final Reading NONE = new Reading("", "");

  /** Returns whether there is something to read. */
  public boolean exists() {
    return !place.isEmpty();
  }

  /** Returns the end of a card's last line, or "": {@code book chapter 1, "..."}. */
  public String column() {
    return exists() ? "        " + label + "  " + place : "";
  }

  /** Returns it as a part of a sentence: {@code the book, chapter 1, "..."}. */
  public String phrase() {
    return label.equals("book") ? "the book, " + place : place;
  }
}
