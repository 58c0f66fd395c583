package gradus.cards;

import org.opentest4j.AssertionFailedError;

/**
 * A failed test of an exercise, told as a {@link Card}.
 *
 * <p>It carries the expected and the actual value for an IDE to compare, and of the stack only the
 * student's and the test's own frames.
 */
public final class CardError extends AssertionFailedError {
  private static final long serialVersionUID = 1;

  private final Card card;
  private final String text;
  private final String fingerprint;

  private CardError(Card card, String message, String text, Finding finding) {
    super(message);
    this.card = card;
    this.text = text;
    this.fingerprint = finding.fingerprint();
    setStackTrace(Frames.shown(finding.frames()));
  }

  private CardError(Card card, String text, Finding finding, Values values) {
    super(card.line(), values.expected(), values.actual());
    this.card = card;
    this.text = text;
    this.fingerprint = finding.fingerprint();
    setStackTrace(Frames.shown(finding.frames()));
  }

  /**
   * Returns the error that tells a card.
   *
   * @param text what {@link #toString} shows of it
   */
  static CardError of(Card card, String text, Finding finding) {
    return finding
        .values()
        .map(values -> new CardError(card, text, finding, values))
        .orElseGet(() -> new CardError(card, card.line(), text, finding));
  }

  /** Returns the error that says, in one line, that an exercise is still to do. */
  static CardError todo(Card card, String line, Finding finding) {
    return new CardError(card, line, line, finding);
  }

  /** Returns the whole card. */
  public Card card() {
    return card;
  }

  /** Returns what the failure showed; see {@link Fingerprint}. */
  public String fingerprint() {
    return fingerprint;
  }

  /** Returns the card, or less of it if the card of an earlier test says the rest. */
  @Override
  public String toString() {
    return text;
  }
}
