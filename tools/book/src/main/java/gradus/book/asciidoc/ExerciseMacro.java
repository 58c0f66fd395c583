package gradus.book.asciidoc;

import gradus.book.content.Book;
import gradus.book.content.Listing;
import gradus.cards.ExerciseId;
import gradus.course.UsageException;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.manifest.Lesson;
import gradus.course.manifest.Track;
import gradus.course.source.Region;
import gradus.figures.Xml;
import java.util.List;

/**
 * {@code exercise::1.4[]}: what to write and where, how to check it, the hints, and the solution.
 */
final class ExerciseMacro extends BookMacro {
  private static final List<String> HINTS = List.of("a nudge", "an idea", "nearly the code");

  ExerciseMacro(Library library) {
    super("exercise", library);
  }

  @Override
  void write(MacroCall call, Fragment page) {
    Book book = call.book();
    ExerciseSpec exercise = book.course().exercise(id(call.target()));
    Lesson lesson = book.course().lessonOf(exercise.id());
    List<Region> regions = book.methods().solution(lesson).regions(exercise.id());
    String name = "Exercise " + exercise.id();
    String id = page.claim("exercise-" + exercise.id().toString().replace('.', '-'), name);

    page.html()
        .start("section")
        .attribute("class", "exercise")
        .attribute("id", id)
        .attribute("aria-labelledby", id + "-title");
    title(page, id, name, exercise);
    task(page.html(), lesson, exercise, regions);
    commands(page, lesson, exercise.id());
    for (int i = 0; i < HINTS.size(); i++) {
      hint(page, i, exercise.hints().get(i));
    }
    solution(page, book, lesson, regions);
    page.html().end("section");
  }

  private static ExerciseId id(String target) {
    try {
      return ExerciseId.parse(target);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private static void title(Fragment page, String id, String name, ExerciseSpec exercise) {
    String heading = "h" + page.headingLevel();
    page.html().start(heading).attribute("class", "exercise-title");
    page.html().start("span").attribute("id", id + "-title");
    page.html().start("span").attribute("class", "exercise-id").text(name).end("span");
    page.html().text(" " + exercise.title()).end("span").end(heading);
    page.html().start("p").attribute("class", "meta");
    fact(page.html(), exercise.points() + " points");
    fact(page.html().text(" "), "about " + exercise.minutes() + " minutes");
    fact(
        page.html().text(" "), exercise.track() == Track.CORE ? "core" : "extra: nothing needs it");
    page.html().end("p");
  }

  private static void fact(Xml html, String fact) {
    html.start("span").text(fact).end("span");
  }

  private static void task(Xml html, Lesson lesson, ExerciseSpec exercise, List<Region> regions) {
    String file = "";
    for (Region region : regions) {
      if (!region.file().equals(file)) {
        if (!file.isEmpty()) {
          html.end("dl");
        }
        file = region.file();
        html.start("p").attribute("class", "file").text("In ");
        html.start("code").text(lesson.place(lesson.main().resolve(file))).end("code");
        html.text(", write:").end("p").start("dl").attribute("class", "regions");
      }
      html.start("dt").start("code").text(region.declaration()).end("code").end("dt");
      html.start("dd");
      Prose.write(html, exercise.prompts().get(region.name()));
      html.end("dd");
    }
    html.end("dl");
  }

  private static void commands(Fragment page, Lesson lesson, ExerciseId id) {
    command(page, "Then check it:", "./gradus check " + id);
    command(
        page, "or with Maven alone:", "mvn -pl %s test -Dexercise=%s".formatted(lesson.name(), id));
  }

  /** Adds one command; two in a listing would be copied, and run, together. */
  private static void command(Fragment page, String text, String command) {
    page.html().start("p").attribute("class", "check").text(text).end("p");
    page.listing(Listing.of(command), "sh", "console");
  }

  private static void hint(Fragment page, int index, String text) {
    page.html().start("details").attribute("class", "hint").start("summary");
    page.html().text("Hint " + (index + 1) + ": " + HINTS.get(index)).end("summary");
    if (index < HINTS.size() - 1) {
      Prose.write(page.html(), text);
    } else {
      for (Sketch sketch : Sketch.of(text)) {
        if (!sketch.name().isEmpty()) {
          page.html().start("p").attribute("class", "region");
          page.html().start("code").text(sketch.name()).end("code").end("p");
        }
        page.listing(sketch.code(), "java", "");
      }
    }
    page.html().end("details");
  }

  private static void solution(Fragment page, Book book, Lesson lesson, List<Region> regions) {
    page.html().start("details").attribute("class", "solution");
    page.html().start("summary").text("Solution").end("summary");
    for (Region region : regions) {
      page.listing(book.methods().method(lesson, region), "java", "");
    }
    page.html().end("details");
  }
}
