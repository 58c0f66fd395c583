package gradus.course.manifest;

import gradus.course.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML file, read as nodes, which know their lines. */
public final class YamlFile {
  private YamlFile() {}

  /**
   * Reads a file.
   *
   * @param name how errors name the file
   * @return its content
   * @throws UsageException if it is missing, empty or no YAML, naming file, line and the fix
   */
  public static Node read(Path file, String name) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(name).build();
      return new Compose(settings)
          .composeString(Files.readString(file))
          .orElseThrow(() -> UsageException.at(name, 1, "the file is empty: write `key: value`"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw UsageException.at(
          name,
          line,
          "this is no YAML, %s: look at the indentation and the quotes".formatted(e.getProblem()));
    } catch (NoSuchFileException e) {
      throw new UsageException(name + " is missing: write it, or restore it from the repository");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
