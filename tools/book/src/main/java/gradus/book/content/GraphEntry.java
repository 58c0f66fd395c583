package gradus.book.content;

import gradus.book.scalar.Graphs;
import gradus.course.UsageException;
import gradus.figures.graph.Graph;
import gradus.figures.program.Program;
import gradus.figures.program.ProgramException;
import java.util.Map;

/**
 * A computation graph that the book shows: an entry of {@code graphs.yaml}.
 *
 * @param name what pages call it
 * @param title the figure's caption
 * @param program what is computed, such as {@code y = (x + 2) * x}
 * @param inputs a number for each of the program's inputs
 * @param description what a screen reader says of the picture; "" if the title says enough
 * @param place its file and line, for errors
 */
public record GraphEntry(
    String name,
    String title,
    String program,
    Map<String, Double> inputs,
    String description,
    String place) {

  /**
   * Runs the program forward and backward on lesson 1's engine.
   *
   * @throws UsageException if the program cannot be read or run, naming file, line and the fix
   */
  public Graph run() {
    try {
      return Graphs.run(Program.parse(program), inputs);
    } catch (ProgramException e) {
      throw new UsageException("%s: graph %s: %s".formatted(place, name, e.getMessage()));
    }
  }
}
