package gradus.course.trace;

/** Why a student's engine cannot be traced: what went wrong in it, where, and what to do. */
public final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1;

  Fault(String message) {
    super(message);
  }
}
