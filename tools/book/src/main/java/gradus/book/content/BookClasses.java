package gradus.book.content;

import gradus.course.UsageException;
import gradus.figures.plot.Plot;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The book's compiled programs and plots, run while the book is built. */
public final class BookClasses {
  private static final String PLOTS = "gradus.book.plots.";

  private final BookFiles files;
  private final ClassLoader loader;
  private final Map<String, String> outputs = new HashMap<>();
  private final Map<String, Plot> plots = new HashMap<>();

  /** Prepares to run a book's classes, which must be compiled. */
  public BookClasses(BookFiles files) {
    this.files = files;
    loader = new URLClassLoader(new URL[] {url(files)}, BookClasses.class.getClassLoader());
  }

  /**
   * Runs a class's main method, once for all.
   *
   * @return what it printed, with "\n" as line end and without the last one
   * @throws UsageException if there is no such class, or if it fails
   */
  public synchronized String output(String className) {
    String known = outputs.get(className);
    if (known == null) {
      known = run(className);
      outputs.put(className, known);
    }
    return known;
  }

  /**
   * Makes a plot, once for all.
   *
   * @param name of a class in gradus.book.plots that is a {@code Supplier<Plot>}
   * @throws UsageException if there is no such class, or if it fails
   */
  public synchronized Plot plot(String name) {
    Plot known = plots.get(name);
    if (known == null) {
      known = draw(PLOTS + name);
      plots.put(name, known);
    }
    return known;
  }

  private Plot draw(String className) {
    try {
      Object maker = load(className).getDeclaredConstructor().newInstance();
      if (maker instanceof Supplier<?> supplier && supplier.get() instanceof Plot plot) {
        return plot;
      }
    } catch (InvocationTargetException e) {
      throw failed(className, e.getCause());
    } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
      // It is no class that can be made: the same advice serves.
    } catch (RuntimeException | LinkageError e) {
      throw e instanceof UsageException ? (UsageException) e : failed(className, e);
    }
    throw new UsageException(
        "%s makes no plot: let it be a public class with a constructor that takes nothing, and"
                .formatted(files.place(files.source(className)))
            + " implement Supplier<Plot>");
  }

  private String run(String className) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      load(className).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      throw failed(className, e.getCause());
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new UsageException(
          "%s cannot be run: give it a `public static void main(String[] args)`"
              .formatted(files.place(files.source(className))));
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").stripTrailing();
  }

  private Class<?> load(String className) {
    try {
      return Class.forName(className, true, loader);
    } catch (ClassNotFoundException e) {
      throw new UsageException(
          "there is no class %s: write %s"
              .formatted(className, files.place(files.source(className))));
    }
  }

  private UsageException failed(String className, Throwable cause) {
    return new UsageException(
        "%s fails with %s: run it, and mend it"
            .formatted(files.place(files.source(className)), cause));
  }

  private static URL url(BookFiles files) {
    try {
      return files.classes().toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
