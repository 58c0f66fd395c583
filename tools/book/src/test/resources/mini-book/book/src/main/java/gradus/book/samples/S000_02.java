package gradus.book.samples;

/** A program that fails. */
public final class S000_02 {
  public static void main(String[] args) {
    throw new IllegalStateException("no halves");
  }
}
