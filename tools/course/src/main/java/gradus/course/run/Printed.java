package gradus.course.run;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Keeps what runs in this JVM prints, from the moment it is made until it is closed. */
public final class Printed implements AutoCloseable {
  private static final int MOST = 100_000;

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Start start = new Start();

  /** Takes over standard output and standard error. */
  public Printed() {
    PrintStream stream = new PrintStream(start, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
  }

  /** Returns what was printed so far, the first hundred thousand bytes of it. */
  public String text() {
    return start.text();
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
  }

  /** Takes no more than a start: a loop without an end may print, too. */
  private static final class Start extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int b) {
      if (bytes.size() < MOST) {
        bytes.write(b);
      }
    }

    @Override
    public synchronized void write(byte[] from, int offset, int length) {
      bytes.write(from, offset, Math.min(length, MOST - bytes.size()));
    }

    synchronized String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
