package gradus.course.source;

import gradus.cards.ExerciseId;
import gradus.course.UsageException;
import gradus.course.manifest.Lesson;
import gradus.course.run.SourceFiles;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The solution of a lesson, from which starters and all other variants are rendered. */
public final class SolutionTree {
  private final Lesson lesson;
  private final SortedMap<String, SolutionFile> files;
  private final List<Region> regions;
  private final SortedMap<String, String> solved = new TreeMap<>();

  private SolutionTree(Lesson lesson, SortedMap<String, SolutionFile> files) {
    this.lesson = lesson;
    this.files = files;
    regions = files.values().stream().flatMap(file -> file.regions().stream()).toList();
    files.forEach((name, file) -> solved.put(name, file.render(Region::body)));
  }

  /**
   * Reads a lesson's solution.
   *
   * @throws UsageException if a marker is wrong or does not agree with {@code lesson.yaml}, naming
   *     file, line and the fix; if this copy of the course has no solutions
   */
  public static SolutionTree read(Lesson lesson) {
    if (Files.notExists(lesson.solution().getParent())) {
      throw new UsageException(
          "this copy of the course has no solutions/, which reset, starters and prove need");
    }
    SortedMap<String, SolutionFile> files = new TreeMap<>();
    SourceFiles.java(lesson.solutionMain())
        .forEach((name, text) -> files.put(name, read(lesson, name, text)));
    SolutionTree tree = new SolutionTree(lesson, files);
    new RegionCheck(lesson, tree.regions).check();
    return tree;
  }

  /** Returns all regions, in the order of files and lines. */
  public List<Region> regions() {
    return regions;
  }

  /** Returns the regions of one exercise, in the order of files and lines. */
  public List<Region> regions(ExerciseId id) {
    return regions.stream().filter(region -> region.id().equals(id)).toList();
  }

  /** Returns all files of a variant, without markers or tags: some stubbed, the others solved. */
  public SortedMap<String, String> render(Predicate<Region> stubbed) {
    SortedMap<String, String> texts = new TreeMap<>(solved);
    regions.stream()
        .filter(stubbed)
        .map(Region::file)
        .distinct()
        .forEach(name -> texts.put(name, render(files.get(name), stubbed)));
    return texts;
  }

  /** Returns all files of a variant, likewise: all solved but one region, which differs. */
  public SortedMap<String, String> render(Region region, String body) {
    SortedMap<String, String> texts = new TreeMap<>(solved);
    texts.put(
        region.file(),
        files.get(region.file()).render(other -> other.equals(region) ? body : other.body()));
    return texts;
  }

  private String render(SolutionFile file, Predicate<Region> stubbed) {
    String text =
        file.render(
            region ->
                stubbed.test(region) ? stub(region).text(file.indent(region)) : region.body());
    Set<String> calls =
        file.regions().stream().filter(stubbed).map(Region::todoMethod).collect(Collectors.toSet());
    return file.todoImport().addTo(text, calls);
  }

  private Stub stub(Region region) {
    return new Stub(region, lesson.exercise(region.id()));
  }

  private static SolutionFile read(Lesson lesson, String name, String text) {
    String place = lesson.place(lesson.solutionMain().resolve(name));
    Tags.check(place, text);
    if (!RegionReader.hasMarkers(text)) {
      return new SolutionFile(text, List.of(), TodoImport.NONE);
    }
    JavaFile java = JavaFile.parse(text);
    java.syntaxError()
        .ifPresent(
            error -> {
              throw new UsageException(place + ":" + error);
            });
    String bare = Tags.leftOut(text);
    TodoImport todoImport = TodoImport.of(bare.equals(text) ? java : JavaFile.parse(bare));
    return new SolutionFile(text, new RegionReader(name, place, java).read(), todoImport);
  }
}
