package gradus.book.samples;

import gradus.book.content.BookFiles;
import gradus.book.content.Coverage;
import gradus.book.content.ErrataList;
import gradus.book.content.Tutorial;
import gradus.book.content.Tutorial.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The book's lists, as its build reads them, and the classes they speak of. */
final class BookLists {
  private static final Path BOOK = Path.of(System.getProperty("basedir", "."));
  static final BookFiles FILES = BookFiles.of(BOOK, BOOK.resolve(".."));

  private BookLists() {}

  static Coverage coverage() {
    return Coverage.read(FILES);
  }

  static ErrataList errata() {
    return ErrataList.read(FILES);
  }

  /** Returns the samples that have a class: those done, wholly or partly. */
  static List<Tutorial.Sample> programs() {
    return coverage().samples().stream()
        .filter(sample -> sample.status() == Status.DONE || sample.status() == Status.PARTLY)
        .toList();
  }

  /** Returns the names of all classes of samples that were compiled. */
  static List<String> compiled() throws IOException, URISyntaxException {
    Path classes = Path.of(Sample.class.getResource("Sample.class").toURI()).getParent();
    try (Stream<Path> files = Files.list(classes)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("S\\d.*\\.class") && !name.contains("$"))
          .map(name -> name.replace(".class", ""))
          .sorted()
          .toList();
    }
  }

  /** Runs a sample without letting it print, and returns its results. */
  static Map<String, double[]> results(String className) throws ReflectiveOperationException {
    Sample sample = (Sample) named(className).getConstructor().newInstance();
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    try {
      sample.run();
    } finally {
      System.setOut(out);
    }
    return sample.results();
  }

  /** Returns a class of this package. */
  static Class<?> named(String className) throws ClassNotFoundException {
    return Class.forName(BookLists.class.getPackageName() + "." + className);
  }

  /** Returns the tests of a class. */
  static List<Method> tests(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(
            method ->
                method.isAnnotationPresent(Test.class)
                    || method.isAnnotationPresent(ParameterizedTest.class))
        .toList();
  }
}
