package gradus.book.content;

import java.util.List;
import java.util.OptionalInt;

/**
 * Something the source tutorials got wrong: an entry of {@code errata.yaml}.
 *
 * @param id the sample's id, such as "001_04", or the tutorial's and a few words
 * @param samples the ids of the samples it is about; empty if it is about the text
 * @param kind in what way it is wrong
 * @param claim what the tutorial says or prints
 * @param truth what really happens
 * @param fix how to repair the tutorial
 * @param lesson in whose chapter it is shown, or will be; empty if in none
 * @param section the anchor of the section that shows it; "" if it is not shown yet
 * @param test the test that shows the truth, such as "ErrataTest#falls"; "" if not shown yet
 */
public record Erratum(
    String id,
    List<String> samples,
    Kind kind,
    String claim,
    String truth,
    String fix,
    OptionalInt lesson,
    String section,
    String test) {

  /** In what way a tutorial is wrong. */
  public enum Kind {
    /** The sample does not run. */
    FAILS("Does not run"),
    /** The sample runs, but what is claimed of it is false. */
    WRONG("Wrong result"),
    /** The sample needs code that stands elsewhere. */
    CONTEXT("Needs other code"),
    /** The code is right, the words are not. */
    WORDING("Wording");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** Returns how the book calls it. */
    public String title() {
      return title;
    }
  }

  /** Returns how the book calls it: "001_04", or "001_04, second derivative". */
  public String name() {
    int dash = id.indexOf('-');
    return dash < 0 ? id : id.substring(0, dash) + ", " + id.substring(dash + 1).replace('-', ' ');
  }

  /** Returns the number of the tutorial: "001". */
  public String tutorial() {
    return id.substring(0, 3);
  }

  /** Returns whether a section of the book shows it by now. */
  public boolean isShown() {
    return !section.isEmpty();
  }
}
