package gradus.book.asciidoc;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.Treeprocessor;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/**
 * Refuses a paragraph that was meant to be a macro, but has a name that Asciidoctor does not know.
 */
final class MacroCheck extends Treeprocessor {
  private static final Pattern MACRO = Pattern.compile("([a-z][a-z-]*)::\\S*\\[.*]");

  private final List<String> names;

  /** Prepares to check pages that may use the macros of these names. */
  MacroCheck(List<String> names) {
    this.names = List.copyOf(names);
  }

  @Override
  public Document process(Document document) {
    for (StructuralNode node : document.findBy(Map.of("context", ":paragraph"))) {
      if (node instanceof Block paragraph) {
        for (String line : paragraph.getLines()) {
          Matcher macro = MACRO.matcher(line);
          if (macro.matches()) {
            String message =
                "`%s` is no macro: the names are %s, and a macro stands in a line of its own, with"
                    + " blank lines around";
            log(
                new LogRecord(
                    Severity.ERROR,
                    Places.of(paragraph),
                    message.formatted(line, String.join(", ", names))));
          }
        }
      }
    }
    return document;
  }
}
