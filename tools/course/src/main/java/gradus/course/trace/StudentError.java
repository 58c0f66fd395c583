package gradus.course.trace;

/** Carries what a student's code threw out of a program that called it. */
final class StudentError extends RuntimeException {
  private static final long serialVersionUID = 1;

  StudentError(Throwable cause) {
    super(cause);
  }
}
