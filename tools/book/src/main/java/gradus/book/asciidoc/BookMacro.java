package gradus.book.asciidoc;

import gradus.course.UsageException;
import java.util.HashMap;
import java.util.Map;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/**
 * A block macro of the book, such as {@code graph::recall[]}.
 *
 * <p>What an author got wrong becomes an error with the page and its line, and the build goes on to
 * find the next one before it fails.
 */
abstract class BookMacro extends BlockMacroProcessor {
  private final Library library;

  BookMacro(String name, Library library) {
    // Asciidoctor would look for attribute references in the options, and find them in formulas.
    super(name, new HashMap<>(Map.of("content_model", ":raw")));
    this.library = library;
  }

  /**
   * Writes what stands in the page instead of the macro.
   *
   * @throws UsageException if the macro's target or options are wrong, saying what there is
   */
  abstract void write(MacroCall call, Fragment page);

  @Override
  public final StructuralNode process(
      StructuralNode parent, String target, Map<String, Object> attributes) {
    Fragment fragment = new Fragment(this, parent);
    String options = String.valueOf(attributes.get("text"));
    try {
      MacroCall call =
          new MacroCall(
              target,
              MacroOptions.parse(options),
              text(attributes, "title"),
              text(attributes, "id"),
              library.of(parent.getDocument()));
      write(call, fragment);
      call.options().refuseRest();
    } catch (UsageException e) {
      String message = "%s::%s[%s]: %s".formatted(getName(), target, options, e.getMessage());
      log(new LogRecord(Severity.ERROR, Places.current(parent), message));
    }
    return fragment.block();
  }

  private static String text(Map<String, Object> attributes, String name) {
    return attributes.containsKey(name) ? attributes.get(name).toString() : "";
  }
}
