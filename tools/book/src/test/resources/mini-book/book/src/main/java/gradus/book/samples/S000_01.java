package gradus.book.samples;

/** Prints a number, doubled. */
public final class S000_01 {
  public static void main(String[] args) {
    // tag::code[]
    int n = 6;
    // tag::print[]
    System.out.println("n = " + n);
    System.out.println("2n = " + 2 * n + " < 13");
    // end::print[]
    // end::code[]
    System.out.println("that is all");
  }
}
