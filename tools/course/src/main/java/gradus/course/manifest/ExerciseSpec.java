package gradus.course.manifest;

import gradus.cards.ExerciseId;
import java.util.List;
import java.util.Map;

/**
 * What {@code lesson.yaml} says about one exercise.
 *
 * @param id such as 1.5
 * @param title a few words
 * @param points what it counts for when graded
 * @param minutes what a student needs for it, at most 30
 * @param track whether it is on the main path
 * @param anchor the id of the book's section in the lesson's chapter
 * @param section the title of that section
 * @param reading where a student reads on: there, or wherever it is explained until that is written
 * @param apis packages it may use beyond java.lang, java.util and the course's own
 * @param prompts what the stub asks for, by region; the name "" stands for an unnamed region
 * @param hints a nudge, an idea, nearly the code
 * @param line where it starts in {@code lesson.yaml}
 */
public record ExerciseSpec(
    ExerciseId id,
    String title,
    int points,
    int minutes,
    Track track,
    String anchor,
    String section,
    Reading reading,
    List<String> apis,
    Map<String, String> prompts,
    List<String> hints,
    int line) {}
