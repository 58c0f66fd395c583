package gradus.book.content;

import java.util.List;
import java.util.OptionalInt;

/**
 * A source tutorial and its code samples: an entry of {@code coverage.yaml}.
 *
 * @param id three digits: "000"
 * @param title a few words
 * @param samples in the order in which they stand in the tutorial
 */
public record Tutorial(String id, String title, List<Sample> samples) {

  /** How far a sample is covered. */
  public enum Status {
    /** The book has all of it, in a class with a test. */
    DONE,
    /** The book has a part of it, in a class with a test; later lessons bring the rest. */
    PARTLY,
    /** A later lesson brings it. */
    LATER,
    /** It has no counterpart in Java, for a reason. */
    NONE
  }

  /**
   * A code sample.
   *
   * @param id the tutorial's number and the sample's: "000_01"
   * @param what it does, in AsciiDoc
   * @param status how far it is covered
   * @param lesson whose chapter shows it, or will; empty if none will
   * @param className its class in the package gradus.book.samples; "" if there is none
   * @param test the class that tests it; "" if there is none
   * @param sections the anchors of the sections that show it
   * @param rest the lessons that bring the rest
   * @param reason why it is not, or not wholly, covered, in AsciiDoc; "" if it is
   */
  public record Sample(
      String id,
      String what,
      Status status,
      OptionalInt lesson,
      String className,
      String test,
      List<String> sections,
      List<Integer> rest,
      String reason) {}
}
