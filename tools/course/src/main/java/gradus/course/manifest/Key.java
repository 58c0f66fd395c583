package gradus.course.manifest;

/**
 * A key that a mapping of a YAML file must have.
 *
 * @param name the key
 * @param example what an error proposes, such as {@code points: 5}
 */
public record Key(String name, String example) {}
