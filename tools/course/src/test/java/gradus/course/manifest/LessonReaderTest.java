package gradus.course.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gradus.cards.ExerciseId;
import gradus.course.MiniCourse;
import gradus.course.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("lesson.yaml")
class LessonReaderTest {
  @TempDir Path root;

  @Test
  @DisplayName("gives every exercise with all that is said about it")
  void readsEverything() {
    Lesson lesson = MiniCourse.in(root).lesson();
    assertThat(lesson.title()).as("the lesson's title").isEqualTo("Counting");
    assertThat(lesson.name()).as("the directory's name").isEqualTo("lesson01-counter");
    assertThat(lesson.exercises().get(1))
        .as("exercise 1.2")
        .isEqualTo(
            new ExerciseSpec(
                new ExerciseId(1, 2),
                "Count many",
                10,
                20,
                Track.EXTRA,
                "many",
                "As many as there are",
                new Reading("book", "chapter 1, \"As many as there are\""),
                List.of("java.time"),
                Map.of(
                    "countAll",
                    "Count every text in the list.\n  The list may be empty.",
                    "larger",
                    "Return the larger of the two."),
                List.of(
                    "Is there a method that counts one?",
                    "Walk through the list.",
                    "for (String text : texts) {\n  increment();\n}"),
                19));
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @MethodSource
  @DisplayName("names the line and the fix of what is wrong")
  void namesLineAndFix(String right, String wrong, String message) {
    MiniCourse course = MiniCourse.in(root).replace(MiniCourse.MANIFEST, right, wrong);
    assertThatThrownBy(course::lesson)
        .as("an author reads this line and nothing else")
        .isInstanceOf(UsageException.class)
        .hasMessage("lesson01-counter/lesson.yaml:" + message);
  }

  static Stream<Arguments> namesLineAndFix() {
    return Stream.of(
        arguments("    points: 5\n", "", "5: exercise 1.1 has no 'points': add `points: 5`"),
        arguments(
            "      anchor: many\n",
            "",
            "25: 'book' of exercise 1.2 has no 'anchor': add `anchor: chain-rule`"),
        arguments(
            "title: Counting\n",
            "",
            "1: the lesson has no 'title': add `title: The scalar engine`"),
        arguments(
            "points: 10",
            "pionts: 10",
            "21: exercise 1.2 has an unknown key 'pionts': the keys are id, title, points, minutes,"
                + " track, book, apis, prompt, hints"),
        arguments(
            "    points: 10\n",
            "    points: 10\n    points: 11\n",
            "22: exercise 1.2 has 'points' twice: keep one"),
        arguments(
            "\"1.1\"",
            "1.10",
            "5: 'id' of exercise 1.10 is not quoted, and YAML would read 1.10 as 1.1: write `id:"
                + " \"1.10\"`"),
        arguments(
            "\"1.1\"", "\"1.x\"", "5: '1.x' is no exercise: write lesson and number, such as 1.10"),
        arguments("\"1.2\"", "\"1.1\"", "19: exercise 1.1 stands twice: give one another id"),
        arguments(
            "\"1.1\"",
            "\"1.3\"",
            "19: exercise 1.2 comes after 1.3: put the exercises in the order of their ids"),
        arguments("\"1.2\"", "\"2.2\"", "19: exercise 2.2 is not of lesson 1: write `id: \"1.2\"`"),
        arguments(
            "minutes: 20",
            "minutes: 45",
            "22: 'minutes' of exercise 1.2 is 45, more than 30: split the exercise"),
        arguments(
            "points: 10",
            "points: many",
            "21: 'points' of exercise 1.2 is not a number from 1 to 100: write `points: 5`"),
        arguments(
            "track: extra",
            "track: optional",
            "23: 'track' of exercise 1.2 is 'optional': write core or extra"),
        arguments(
            "      - Walk through the list.\n",
            "",
            "34: 'hints' of exercise 1.2 has 2, not three: write a nudge, an idea, nearly the"
                + " code"),
        arguments(
            "- Walk through the list.",
            "- |\n        Walk\n        %s".formatted("through ".repeat(11) + "list."),
            "35: hint 2 of 1.2 has a line of 93 characters: break it at 80"),
        arguments(
            "- Walk through the list.",
            "- Walk: through the list.",
            "35: 'hints' of exercise 1.2 is not a text: write one, in quotes"),
        arguments(
            "anchor: many",
            "anchor: As many",
            "25: 'anchor' of 'book' of exercise 1.2 is 'As many': write small letters, digits and"
                + " '-'"),
        arguments(
            "apis: [java.time]",
            "apis: java.time",
            "27: 'apis' of exercise 1.2 is not a list: write `apis: []`"),
        arguments(
            "lesson: 1",
            "lesson: 2",
            "1: 'lesson' of the lesson is not its directory's number: write `lesson: 1`"),
        arguments(
            "prior: []",
            "prior: [lesson00-nothing]",
            "3: 'prior' of the lesson names lesson00-nothing: write the directory of an earlier"
                + " lesson (there is none)"),
        arguments(
            "title: Count\n",
            "title: Count: many\n",
            "6: this is no YAML, mapping values are not allowed here: look at the indentation and"
                + " the quotes"));
  }
}
