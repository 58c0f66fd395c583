package gradus.course.source;

import gradus.course.UsageException;
import gradus.course.manifest.Lesson;
import gradus.course.run.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A planted mistake: a body that a student might plausibly write, and what a student who wrote it
 * should be told.
 *
 * @param name the exercise and a slug: {@code 1.2-overwrites-gradient}
 * @param region where it stands
 * @param because what was done and what to do instead, in one line
 * @param body the statements that replace the region's
 */
public record WrongAnswer(String name, Region region, String because, String body) {
  private static final int LONGEST_DIAGNOSIS = 100;
  private static final Pattern FILE = Pattern.compile("((\\d+\\.\\d+)-[a-z0-9-]+)\\.java");
  private static final Pattern WRONG = Pattern.compile("// WRONG (\\S+(?: \\S+)?)\\s*");
  private static final Pattern BECAUSE = Pattern.compile("// BECAUSE (\\S.*?)\\s*");

  /**
   * Reads the planted mistakes of a lesson, in the order of their names.
   *
   * @throws UsageException if a file is not written as it should, naming file, line and the fix
   */
  public static List<WrongAnswer> readAll(Lesson lesson, SolutionTree solution) {
    List<WrongAnswer> answers = new ArrayList<>();
    SourceFiles.java(lesson.wrongAnswers())
        .forEach((file, text) -> answers.add(read(lesson, solution, file, text)));
    return List.copyOf(answers);
  }

  private static WrongAnswer read(Lesson lesson, SolutionTree solution, String file, String text) {
    String place = lesson.place(lesson.wrongAnswers().resolve(file));
    String[] lines = (text + "\n\n").split("(?<=\n)", 3);
    Matcher wrong = WRONG.matcher(lines[0]);
    if (!wrong.matches()) {
      throw UsageException.at(
          place, 1, "write `// WRONG 1.2` or `// WRONG 1.2 region`, the region it replaces");
    }
    Region region =
        region(solution, wrong.group(1))
            .orElseThrow(
                () ->
                    UsageException.at(
                        place,
                        1,
                        "there is no region '%s': the regions are %s"
                            .formatted(
                                wrong.group(1),
                                solution.regions().stream()
                                    .map(Region::label)
                                    .collect(Collectors.joining(", ")))));
    Matcher because = BECAUSE.matcher(lines[1]);
    if (!because.matches()) {
      throw UsageException.at(
          place, 2, "write `// BECAUSE ...`: what was done wrong, and what to do instead");
    }
    if (because.group(1).length() > LONGEST_DIAGNOSIS) {
      throw UsageException.at(
          place,
          2,
          "the diagnosis has %d characters: say it in %d"
              .formatted(because.group(1).length(), LONGEST_DIAGNOSIS));
    }
    String body = lines[2].stripTrailing();
    if (body.isEmpty()) {
      throw UsageException.at(place, 3, "the mistake itself is missing: write the wrong body");
    }
    return new WrongAnswer(name(place, file, region), region, because.group(1), body + "\n");
  }

  private static String name(String place, String file, Region region) {
    Matcher name = FILE.matcher(file);
    if (!name.matches() || !name.group(2).equals(region.id().toString())) {
      throw UsageException.at(
          place,
          1,
          "the file's name is no `%s-what-is-wrong.java`: rename it".formatted(region.id()));
    }
    return name.group(1);
  }

  private static Optional<Region> region(SolutionTree solution, String label) {
    return solution.regions().stream().filter(region -> region.label().equals(label)).findFirst();
  }
}
