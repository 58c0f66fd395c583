package gradus.book.content;

import gradus.course.manifest.ExerciseSpec;
import gradus.course.manifest.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Checks that a lesson's exercises stand in its chapter, where failing tests send the student. */
final class LessonCheck {
  private final Lesson lesson;
  private final List<Page> pages;
  private final List<String> problems = new ArrayList<>();

  /** Prepares to look for a lesson in all pages but the one that repeats them. */
  LessonCheck(Lesson lesson, List<Page> pages) {
    this.lesson = lesson;
    this.pages = List.copyOf(pages);
  }

  /**
   * Returns what is wrong; nothing if no page mentions the lesson, whose chapter is yet to come.
   */
  List<String> problems() {
    if (lesson.exercises().stream().anyMatch(this::isMentioned)) {
      lesson.exercises().forEach(this::check);
    }
    return problems;
  }

  private boolean isMentioned(ExerciseSpec exercise) {
    return pages.stream()
        .anyMatch(
            page -> page.count(id(exercise)) > 0 || page.heading(exercise.anchor()).isPresent());
  }

  private void check(ExerciseSpec exercise) {
    checkSection(exercise);
    int boxes = pages.stream().mapToInt(page -> page.count(id(exercise))).sum();
    if (boxes != 1) {
      problem(
          exercise, "stands %d times in the book: write exercise::%s[] once", boxes, exercise.id());
      return;
    }
    for (Page page : pages) {
      Element box = page.html().getElementById(id(exercise));
      if (box != null && !page.inSection(box, exercise.anchor())) {
        problem(
            exercise,
            "stands outside of section #%s in %s: move it there, or change `anchor`",
            exercise.anchor(),
            page.name());
      }
    }
  }

  private void checkSection(ExerciseSpec exercise) {
    Optional<String> title =
        pages.stream()
            .flatMap(page -> page.heading(exercise.anchor()).stream())
            .map(heading -> heading.text().replaceFirst("^\\d+(\\.\\d+)*\\.? ", ""))
            .findFirst();
    if (title.isEmpty()) {
      problem(
          exercise,
          "names the section #%s, which no page has: write [#%s] above a heading",
          exercise.anchor(),
          exercise.anchor());
    } else if (!title.get().equals(exercise.section())) {
      problem(
          exercise,
          "calls the section #%s \"%s\", the page \"%s\": write the same",
          exercise.anchor(),
          exercise.section(),
          title.get());
    }
  }

  private void problem(ExerciseSpec exercise, String message, Object... parts) {
    problems.add(
        "%s:%d: exercise %s %s"
            .formatted(
                lesson.place(lesson.manifest()),
                exercise.line(),
                exercise.id(),
                message.formatted(parts)));
  }

  private static String id(ExerciseSpec exercise) {
    return "exercise-" + exercise.id().toString().replace('.', '-');
  }
}
