package gradus.book.content;

import gradus.course.manifest.Course;

/** Everything that a page may show, read when it is first asked for, and then kept. */
public final class Book {
  private final BookFiles files;
  private Course course;
  private SolutionMethods methods;
  private GraphList graphs;
  private ErrataList errata;
  private Coverage coverage;
  private Anchors anchors;
  private BookClasses classes;

  /** Prepares to read a book's content. */
  public Book(BookFiles files) {
    this.files = files;
  }

  /** Returns where the book's files are. */
  public BookFiles files() {
    return files;
  }

  /** Returns the course, with its exercises. */
  public Course course() {
    if (course == null) {
      course = Course.read(files.course());
    }
    return course;
  }

  /** Returns the methods of the lessons' solutions. */
  public SolutionMethods methods() {
    if (methods == null) {
      methods = new SolutionMethods(course());
    }
    return methods;
  }

  /** Returns the computation graphs that figures show. */
  public GraphList graphs() {
    if (graphs == null) {
      graphs = GraphList.read(files);
    }
    return graphs;
  }

  /** Returns what the source tutorials got wrong. */
  public ErrataList errata() {
    if (errata == null) {
      errata = ErrataList.read(files);
    }
    return errata;
  }

  /** Returns the source tutorials' samples. */
  public Coverage coverage() {
    if (coverage == null) {
      coverage = Coverage.read(files);
    }
    return coverage;
  }

  /** Returns the chapters' sections. */
  public Anchors anchors() {
    if (anchors == null) {
      anchors = Anchors.read(files);
    }
    return anchors;
  }

  /** Returns the sources of the book's samples. */
  public Samples samples() {
    return new Samples(files);
  }

  /** Returns the book's programs and plots. */
  public BookClasses classes() {
    if (classes == null) {
      classes = new BookClasses(files);
    }
    return classes;
  }
}
