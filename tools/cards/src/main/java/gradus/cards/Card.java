package gradus.cards;

import gradus.cards.Diagnoses.Cause;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a failing test says to a student: what was expected, what came, where to look, what to do.
 *
 * @param title the exercise, such as "1.2 Multiply"
 * @param totals how many of its tests pass, or "" where that is not known yet
 * @param sentence what the test expects, in words
 * @param evidence what the test saw
 * @param places where to look
 * @param origin where it was thrown, if that is elsewhere
 * @param likely the likely cause, or ""
 * @param replay the command that runs the test again with the same seed, or ""
 * @param help the next hint, the book
 */
public record Card(
    String title,
    String totals,
    String sentence,
    List<Row> evidence,
    List<Place> places,
    List<Row> origin,
    String likely,
    String replay,
    List<Row> help)
    implements Serializable {
  private static final int TOTALS_END = 69;

  /** Copies the lists. */
  public Card {
    evidence = List.copyOf(evidence);
    places = List.copyOf(places);
    origin = List.copyOf(origin);
    help = List.copyOf(help);
  }

  /** Returns this card with the number of the exercise's tests that pass. */
  public Card withTotals(int passed, int total) {
    String text = String.format(Locale.ROOT, "%d of %d tests pass", passed, total);
    return new Card(title, text, sentence, evidence, places, origin, likely, replay, help);
  }

  /** Returns this card with the likely cause of the failure, and of the places only the cause's. */
  public Card withLikely(Optional<Cause> cause) {
    List<Place> ofCause =
        places.stream()
            .filter(place -> cause.map(Cause::region).equals(Optional.of(place.region())))
            .toList();
    List<Place> shown = ofCause.isEmpty() ? places : ofCause;
    String because = cause.map(Cause::because).orElse("");
    return new Card(title, totals, sentence, evidence, shown, origin, because, replay, help);
  }

  /** Returns the whole card, lines at most 100 columns wide, without a line end after the last. */
  public String render() {
    StringBuilder card = new StringBuilder(header());
    card.append("\n  ").append(Wrap.lines(sentence, Row.WIDTH - 2, "\n  "));
    append(card, 4, evidence);
    append(card, 2, lookAt());
    append(card, 2, origin);
    append(card, 2, row("likely", likely));
    append(card, 2, row("replay", replay));
    append(card, 2, help);
    return card.toString();
  }

  /** Returns the exercise, the test and what it saw, without advice. */
  String brief() {
    StringBuilder card = new StringBuilder(Wrap.lines(name(), Row.WIDTH, "\n  "));
    append(card, 4, evidence);
    append(card, 4, row("replay", replay));
    return card.toString();
  }

  /** Returns the card in one line. */
  String line() {
    StringBuilder line = new StringBuilder(name()).append(':');
    evidence.forEach(row -> line.append(' ').append(row.label()).append(' ').append(row.text()));
    return line.toString().replaceAll("\\s+", " ");
  }

  private static void append(StringBuilder card, int indent, List<Row> rows) {
    rows.forEach(row -> card.append('\n').append(row.render(indent)));
  }

  private List<Row> lookAt() {
    return IntStream.range(0, places.size())
        .mapToObj(i -> new Row(i == 0 ? "look at" : "", places.get(i).text()))
        .toList();
  }

  private static List<Row> row(String label, String text) {
    return text.isEmpty() ? List.of() : List.of(new Row(label, text));
  }

  private String name() {
    return "✗ " + title + ": " + sentence;
  }

  private String header() {
    String start = "✗ " + title;
    int gap = Math.max(2, TOTALS_END - start.length() - totals.length());
    return totals.isEmpty() ? start : start + " ".repeat(gap) + totals;
  }
}
