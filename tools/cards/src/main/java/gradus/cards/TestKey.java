package gradus.cards;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.UniqueId.Segment;

/**
 * Names a test in a file or a table, shorter than JUnit's unique id: {@code
 * gradus.scalar.MultiplyTest#squareAccumulates()}, {@code
 * gradus.scalar.MultiplyTest#agrees(long)[3]}.
 */
public final class TestKey {
  private TestKey() {}

  /**
   * Returns the key of a test, or of a class that failed as a whole.
   *
   * @param uniqueId JUnit's name for it
   * @throws org.junit.platform.commons.JUnitException if that is not a unique id
   */
  public static String of(String uniqueId) {
    StringBuilder key = new StringBuilder();
    for (Segment segment : UniqueId.parse(uniqueId).getSegments()) {
      String value = segment.getValue();
      switch (segment.getType()) {
        case "class" -> key.append(value);
        case "nested-class" -> key.append('$').append(value);
        case "method", "test-template", "test-factory" -> key.append('#').append(value);
        case "engine" -> {
          // All tests have the same one.
        }
        default -> key.append(value.replaceFirst("#(\\d+)", "[$1]"));
      }
    }
    return key.toString();
  }
}
