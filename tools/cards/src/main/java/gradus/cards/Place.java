package gradus.cards;

import java.io.Serializable;

/**
 * A place to look at.
 *
 * @param region the part of the exercise that is written there; "" if it is the only one, or the
 *     failure itself names the place
 * @param text the line, such as "Value.java:52 public Value mul(Value other)"
 */
public record Place(String region, String text) implements Serializable {}
