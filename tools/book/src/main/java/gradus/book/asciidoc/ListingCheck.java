package gradus.book.asciidoc;

import gradus.book.content.Listing;
import java.util.Map;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.Treeprocessor;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/**
 * Cleans the listings of a page, also those that macros made, and refuses lines that are too long.
 */
final class ListingCheck extends Treeprocessor {
  @Override
  public Document process(Document document) {
    for (StructuralNode node : document.findBy(Map.of("context", ":listing"))) {
      if (node instanceof Block block) {
        Listing listing = Listing.of(block.getLines());
        block.setLines(listing.lines());
        for (String complaint : listing.complaints()) {
          log(new LogRecord(Severity.WARN, Places.of(block), complaint));
        }
      }
    }
    return document;
  }
}
