package gradus.course.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.cards.ExerciseId;
import gradus.course.MiniCourse;
import gradus.course.UsageException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the course")
class CourseTest {
  @TempDir Path root;

  @Test
  @DisplayName("leaves out a lesson that has no lesson.yaml yet")
  void skipsWhatIsNotBuilt() {
    Course course = MiniCourse.in(root).write("lesson02-later/pom.xml", "").course();
    assertThat(course.lessons())
        .extracting(Lesson::name)
        .as("lesson02-later is only a directory")
        .containsExactly("lesson01-counter");
  }

  @Test
  @DisplayName("says so if a directory holds no course")
  void needsALesson() {
    assertThatThrownBy(() -> Course.read(root))
        .as("there is nothing in it")
        .isInstanceOf(UsageException.class)
        .hasMessage(root + " has no lesson: run gradus from the course's own directory");
  }

  @Test
  @DisplayName("names the lesson's exercises if one is asked for that does not exist")
  void namesExercises() {
    Course course = MiniCourse.in(root).course();
    assertThatThrownBy(() -> course.exercise(new ExerciseId(1, 7)))
        .as("the ids to choose from")
        .isInstanceOf(UsageException.class)
        .hasMessage("there is no exercise 1.7: lesson 1 has 1.1, 1.2");
    assertThatThrownBy(() -> course.exercise(new ExerciseId(4, 1)))
        .as("the lessons to choose from")
        .isInstanceOf(UsageException.class)
        .hasMessage("there is no lesson 4: only lesson 1 is written");
  }

  @Test
  @DisplayName("names the lessons if one is asked for that does not exist")
  void namesLessons() {
    MiniCourse course = MiniCourse.in(root);
    addLesson(course, 2, "lesson01-counter");
    assertThatThrownBy(() -> course.course().lessonOf(new ExerciseId(9, 9)))
        .as("two are written")
        .isInstanceOf(UsageException.class)
        .hasMessage("there is no lesson 9: lessons 1, 2 are written");
  }

  @Test
  @DisplayName("has file names of ASCII digits in every locale")
  void namesFilesInAscii() {
    Lesson lesson = MiniCourse.in(root).lesson();
    Locale before = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat("%d".formatted(1)).as("a locale with digits of its own").isNotEqualTo("1");
      assertThat(lesson.index()).as("the index").hasFileName("lesson01.properties");
      assertThat(lesson.diagnoses())
          .as("the recorded mistakes")
          .hasFileName("lesson01-diagnoses.properties");
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, before);
    }
  }

  @Test
  @DisplayName("knows what a lesson builds on, also indirectly")
  void followsPriorLessons() {
    MiniCourse course = MiniCourse.in(root);
    addLesson(course, 2, "lesson01-counter");
    addLesson(course, 3, "lesson02-next");
    course.write("solutions/lesson02-next/src/main/java/mini/Next.java", "package mini;\n");
    Course read = course.course();
    assertThat(read.prior(read.lessons().get(2)))
        .extracting(Lesson::number)
        .as("3 builds on 2, and 2 on 1")
        .containsExactly(1, 2);
    assertThat(read.priorSources(read.lessons().get(2)))
        .as("the sources of both")
        .containsOnlyKeys("mini/Counter.java", "mini/Next.java", "mini/package-info.java");
  }

  @Test
  @DisplayName("names what it found in place of an earlier lesson")
  void refusesALaterLesson() {
    MiniCourse course = MiniCourse.in(root);
    addLesson(course, 2, "lesson03-next");
    assertThatThrownBy(course::course)
        .as("lesson 3 is not earlier than lesson 2")
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "lesson02-next/lesson.yaml:3: 'prior' of the lesson names lesson03-next: write the"
                + " directory of an earlier lesson (lesson01-counter)");
  }

  private static void addLesson(MiniCourse course, int number, String prior) {
    course.write(
        "lesson%02d-next/lesson.yaml".formatted(number),
        "lesson: %d\ntitle: Next\nprior: [%s]\nexercises: []\n".formatted(number, prior));
  }
}
