package gradus.course.prove;

import gradus.cards.ExerciseId;
import gradus.course.manifest.ExerciseSpec;
import gradus.course.manifest.Lesson;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Prints the verdicts on one lesson: a row for each exercise, a column for each proof. */
public final class ProofTable {
  private static final int TITLE_WIDTH = 34;
  private static final int COLUMN_WIDTH = 19;

  private ProofTable() {}

  /** Returns the table, then every fault on a line of its own. */
  public static String of(Lesson lesson, Collection<Verdict> verdicts) {
    Map<ExerciseId, Map<Proof, Verdict>> rows = new TreeMap<>();
    for (Verdict verdict : verdicts) {
      rows.computeIfAbsent(verdict.exercise(), id -> new EnumMap<>(Proof.class))
          .put(verdict.proof(), verdict);
    }
    StringBuilder table = new StringBuilder(pad(lesson.name(), TITLE_WIDTH));
    for (Proof proof : Proof.values()) {
      table.append(pad(proof.title(), COLUMN_WIDTH));
    }
    for (ExerciseSpec exercise : lesson.exercises()) {
      if (rows.containsKey(exercise.id())) {
        table.append('\n').append(row(exercise, rows.get(exercise.id())));
      }
    }
    for (Verdict verdict : verdicts) {
      verdict.faults().forEach(fault -> table.append("\n✗ ").append(fault));
    }
    return table.append('\n').toString().replaceAll(" +\n", "\n");
  }

  private static String row(ExerciseSpec exercise, Map<Proof, Verdict> verdicts) {
    StringBuilder row = new StringBuilder(pad(exercise.id() + " " + exercise.title(), TITLE_WIDTH));
    for (Proof proof : Proof.values()) {
      Verdict verdict = verdicts.get(proof);
      String cell =
          verdict == null ? "not run" : (verdict.holds() ? "✓ " : "✗ ") + verdict.figure();
      row.append(pad(cell, COLUMN_WIDTH));
    }
    return row.toString();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
