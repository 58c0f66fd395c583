package gradus.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cards.ExerciseId;
import gradus.course.learn.Report;
import gradus.course.learn.Result;
import gradus.course.learn.Room;
import gradus.course.manifest.Course;
import gradus.course.manifest.Lesson;
import gradus.course.run.SourceFiles;
import gradus.course.source.SolutionTree;
import gradus.course.source.WrongAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps the picture in README.md true: {@code -Dgradus.picture=write} draws it anew. */
class CardPictureTest {
  private static final Path ROOT = Path.of("../..");
  private static final String PICTURE = "lesson01-scalar-engine/failure-card.svg";
  private static final ExerciseId MULTIPLY = ExerciseId.parse("1.2");

  @TempDir private Path copy;

  @Test
  @DisplayName("the picture in the README is what a student sees who wrote = for +=")
  void pictureIsTrue() throws IOException {
    String drawn = CardPicture.of(reportOn("1.2-overwrites-gradient"));
    if ("write".equals(System.getProperty("gradus.picture"))) {
      Files.writeString(ROOT.resolve(PICTURE), drawn);
    }
    assertThat(ROOT.resolve(PICTURE))
        .as("the picture; mvn verify -Pcourse -Dgradus.picture=write draws it anew")
        .content()
        .isEqualTo(drawn);
  }

  private String reportOn(String mistake) throws IOException {
    Lesson lesson = Course.read(ROOT).lessonOf(MULTIPLY);
    SolutionTree solution = SolutionTree.read(lesson);
    WrongAnswer wrong =
        WrongAnswer.readAll(lesson, solution).stream()
            .filter(answer -> answer.name().equals(mistake))
            .findFirst()
            .orElseThrow();
    copy(lesson);
    for (Map.Entry<String, String> file :
        solution.render(wrong.region(), wrong.body()).entrySet()) {
      write(
          "lesson01-scalar-engine/src/main/java/" + file.getKey(),
          file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    Course course = Course.read(copy);
    try (Room room = new Room(course, course.lessonOf(MULTIPLY))) {
      Result result = room.check(course.exercise(MULTIPLY));
      return Report.of(result);
    }
  }

  private void copy(Lesson lesson) throws IOException {
    for (Map.Entry<String, byte[]> file : SourceFiles.all(lesson.directory()).entrySet()) {
      if (!file.getKey().startsWith("target/")) {
        write(lesson.name() + "/" + file.getKey(), file.getValue());
      }
    }
  }

  private void write(String file, byte[] content) throws IOException {
    Files.createDirectories(copy.resolve(file).getParent());
    Files.write(copy.resolve(file), content);
  }
}
