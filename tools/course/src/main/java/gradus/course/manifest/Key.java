package gradus.course.manifest;

/**
 * A key that a mapping of {@code lesson.yaml} must have.
 *
 * @param name the key
 * @param example what an error proposes, such as {@code points: 5}
 */
record Key(String name, String example) {}
