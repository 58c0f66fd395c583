package gradus.exercise;

/**
 * The body of a stub: {@code return todo("1.2");}, or {@code todo("1.2");} in a void method.
 *
 * <p>Where other exercises come by and cannot wait, it is {@code later("1.2");}.
 */
public final class Todo {
  private Todo() {}

  /**
   * Never returns; stands where a student's code will stand.
   *
   * @param id the exercise, such as "1.2"
   * @throws TodoError always
   */
  public static <T> T todo(String id) {
    throw new TodoError(id);
  }

  /**
   * Does nothing; stands for code that other exercises run past, and that only its own tests miss.
   *
   * @param id the exercise, such as "1.2"
   */
  public static void later(String id) {
    TodoError.pass(id);
  }
}
