package gradus.course.source;

import gradus.course.UsageException;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.manifest.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks that a solution's regions and its {@code lesson.yaml} speak of the same things. */
final class RegionCheck {
  private final Lesson lesson;
  private final List<Region> regions;

  RegionCheck(Lesson lesson, List<Region> regions) {
    this.lesson = lesson;
    this.regions = regions;
  }

  /**
   * Checks all exercises.
   *
   * @throws UsageException at the first disagreement, naming file, line and the fix
   */
  void check() {
    for (Region region : regions) {
      if (lesson.exercises().stream().noneMatch(spec -> spec.id().equals(region.id()))) {
        throw wrong(
            region,
            "there is no exercise %s: %s; write one of them or add it to %s"
                .formatted(region.id(), lesson.listing(), lesson.place(lesson.manifest())));
      }
    }
    for (ExerciseSpec exercise : lesson.exercises()) {
      List<Region> own =
          regions.stream().filter(region -> region.id().equals(exercise.id())).toList();
      checkNames(exercise, own);
      checkPrompts(exercise, own);
    }
  }

  private void checkNames(ExerciseSpec exercise, List<Region> own) {
    if (own.isEmpty()) {
      throw wrong(
          exercise,
          "has no region: put `// BEGIN SOLUTION %s` and `// END SOLUTION` into %s"
              .formatted(exercise.id(), lesson.place(lesson.solutionMain())));
    }
    if (own.size() == 1) {
      Region only = own.get(0);
      if (!only.name().isEmpty() && !only.later()) {
        throw wrong(
            only,
            "exercise %s has one region, which needs no name: write `// BEGIN SOLUTION %s`"
                .formatted(exercise.id(), exercise.id()));
      }
      return;
    }
    List<String> names = new ArrayList<>();
    for (Region region : own) {
      if (region.name().isEmpty()) {
        throw wrong(
            region,
            "exercise %s has several regions: give this one a name, `// BEGIN SOLUTION %s name`"
                .formatted(exercise.id(), exercise.id()));
      }
      if (names.contains(region.name())) {
        throw wrong(
            region,
            "exercise %s has a region '%s' already: give this one another name"
                .formatted(exercise.id(), region.name()));
      }
      names.add(region.name());
    }
  }

  private void checkPrompts(ExerciseSpec exercise, List<Region> own) {
    List<String> names = own.stream().map(Region::name).toList();
    if (exercise.prompts().containsKey("") && !names.contains("")) {
      throw wrong(
          exercise,
          "has the regions %s and one prompt: give each its own, `prompt: {%s}`"
              .formatted(
                  String.join(", ", names),
                  names.stream().map(name -> name + ": ...").collect(Collectors.joining(", "))));
    }
    if (names.contains("") && !exercise.prompts().containsKey("")) {
      throw wrong(exercise, "has one region, which has no name: write its prompt as a text");
    }
    for (String prompted : exercise.prompts().keySet()) {
      if (!names.contains(prompted)) {
        throw wrong(
            exercise,
            "has a prompt for '%s', which is no region: the regions are %s"
                .formatted(prompted, String.join(", ", names)));
      }
    }
    for (Region region : own) {
      if (!exercise.prompts().containsKey(region.name())) {
        throw wrong(
            exercise,
            "has no prompt for the region '%s': add `%s: ...`"
                .formatted(region.name(), region.name()));
      }
    }
  }

  private UsageException wrong(ExerciseSpec exercise, String message) {
    return UsageException.at(
        lesson.place(lesson.manifest()),
        exercise.line(),
        "exercise " + exercise.id() + " " + message);
  }

  private UsageException wrong(Region region, String message) {
    return UsageException.at(
        lesson.place(lesson.solutionMain().resolve(region.file())), region.beginLine(), message);
  }
}
