package gradus.course.source;

/**
 * A method with a body, as it stands in a source file.
 *
 * @param signature its class, name and parameter types: {@code Value.mul(Value)}
 * @param declaration the text up to the brace, in one line, without annotations
 * @param isConstructor whether it is a constructor
 * @param returnsVoid whether it returns nothing
 * @param start the offset of its first modifier or annotation
 * @param open the offset of the body's opening brace
 * @param close the offset of the body's closing brace
 */
public record Method(
    String signature,
    String declaration,
    boolean isConstructor,
    boolean returnsVoid,
    int start,
    int open,
    int close) {

  /** Returns its name after those of its classes, the outermost first: {@code Value.mul}. */
  public String path() {
    return signature.substring(0, signature.indexOf('('));
  }

  boolean contains(int offset) {
    return open < offset && offset < close;
  }
}
