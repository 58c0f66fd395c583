package gradus.course.learn;

import gradus.cards.ExerciseId;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.manifest.Lesson;
import gradus.course.manifest.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The order in which a student goes on: the lesson that was checked last, from its start, then the
 * other lessons; the core of them all before what is extra. What is next is the first that is open.
 */
public final class Route {
  private Route() {}

  /**
   * Returns all exercises in that order.
   *
   * @param last the exercise that was checked last, if one was
   */
  public static List<ExerciseSpec> of(Collection<Lesson> lessons, Optional<ExerciseId> last) {
    List<Lesson> after = new ArrayList<>();
    List<Lesson> before = new ArrayList<>();
    for (Lesson lesson : lessons) {
      boolean earlier = last.filter(id -> lesson.number() < id.lesson()).isPresent();
      (earlier ? before : after).add(lesson);
    }
    after.addAll(before);
    List<ExerciseSpec> route = new ArrayList<>();
    for (Track track : Track.values()) {
      after.forEach(lesson -> route.addAll(lesson.exercises(track)));
    }
    return route;
  }
}
