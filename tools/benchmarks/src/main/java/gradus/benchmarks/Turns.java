package gradus.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets JVMs that are compared measure in turns, iteration by iteration: while one measures, the
 * others wait, and a second in which the machine is slow is slow for all of them.
 */
final class Turns implements AutoCloseable {
  private static final String PORT = "gradus.turns";

  /** Threads of the one before may still be looking for work. */
  private static final int PAUSE_MILLIS = 200;

  private final ServerSocket server;

  Turns() throws IOException {
    server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
  }

  /** Returns the argument by which a JVM learns where to wait. */
  String argument() {
    return "-D" + PORT + "=" + server.getLocalPort();
  }

  /** Waits for some JVMs and gives them turns until each has ended. */
  void give(int players) {
    List<Socket> left = new ArrayList<>();
    try {
      while (left.size() < players) {
        left.add(server.accept());
      }
      while (!left.isEmpty()) {
        for (Socket player : List.copyOf(left)) {
          Thread.sleep(PAUSE_MILLIS);
          if (!play(player)) {
            left.remove(player);
            player.close();
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean play(Socket player) {
    try {
      player.getOutputStream().write(1);
      return player.getInputStream().read() >= 0;
    } catch (IOException ended) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** The side of a JVM that measures. */
  static final class Player {
    private final InputStream in;
    private final OutputStream out;

    private Player(int port) throws IOException {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      in = socket.getInputStream();
      out = socket.getOutputStream();
    }

    /** Returns this JVM's side, or null if nobody gives turns here. */
    static Player connect() throws IOException {
      Integer port = Integer.getInteger(PORT);
      return port == null ? null : new Player(port);
    }

    void await() throws IOException {
      if (in.read() < 0) {
        throw new IOException("nobody gives turns any more");
      }
    }

    void pass() throws IOException {
      out.write(1);
    }
  }
}
