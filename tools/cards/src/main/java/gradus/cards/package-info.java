/**
 * What the tests of an exercise need: {@link gradus.cards.Exercise}, {@link gradus.cards.Seeds},
 * and failures told as a {@link gradus.cards.Card}.
 *
 * <p>{@link gradus.cards.CardExtension} takes what a test throws; a finding says what it shows,
 * whichever library threw it; {@link gradus.cards.Diagnoses} knows the mistakes that look like it.
 */
package gradus.cards;
