package gradus.book.asciidoc;

import gradus.book.content.Listing;
import gradus.figures.Xml;
import java.util.List;
import java.util.Map;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.StructuralNode;

/**
 * A part of a page that is put together from HTML, from AsciiDoc and from listings.
 *
 * <p>Its pieces stay blocks of the document until that is converted as a whole: then all anchors
 * are known, and listings are highlighted as everywhere else.
 */
final class Fragment {
  private static final List<String> INLINE =
      List.of(
          "specialcharacters",
          "quotes",
          "attributes",
          "replacements",
          "macros",
          "post_replacements");

  private final BookMacro macro;
  private final StructuralNode parent;
  private final Block block;
  private Xml pending = new Xml();

  Fragment(BookMacro macro, StructuralNode parent) {
    this.macro = macro;
    this.parent = parent;
    block = macro.createBlock(parent, "pass", Map.of("content_model", ":compound"));
  }

  /** Returns what writes HTML at the end of the fragment. */
  Xml html() {
    return pending;
  }

  /** Adds a line of AsciiDoc, with all its formatting. */
  Fragment inline(String text) {
    flush();
    append(macro.createBlock(block, "pass", text, Map.of(), Map.of("subs", INLINE)));
    return this;
  }

  /** Adds code of a language that the highlighter knows. */
  Fragment listing(Listing listing, String language, String role) {
    return listing(listing, language, role, "");
  }

  /** Adds code with a title, in AsciiDoc. */
  Fragment listing(Listing listing, String language, String role, String title) {
    flush();
    Block code =
        macro.createBlock(
            block,
            "listing",
            listing.lines(),
            Map.of("language", language),
            Map.of("subs", List.of("highlight")));
    code.setStyle("source");
    if (!role.isEmpty()) {
      code.addRole(role);
    }
    if (!title.isEmpty()) {
      code.setTitle(title);
    }
    append(code);
    return this;
  }

  /** Adds what a program printed. */
  Fragment output(String printed, String title) {
    flush();
    Block output =
        macro.createBlock(
            block, "literal", printed, Map.of(), Map.of("subs", List.of("specialcharacters")));
    output.addRole("output");
    if (!title.isEmpty()) {
      output.setTitle(title);
    }
    append(output);
    return this;
  }

  /**
   * Gives the fragment an id that no other block of the page has: if need be, with a number added.
   *
   * @param text what a cross-reference says that has no text of its own
   * @return the id, which the fragment's HTML must have
   */
  String claim(String wanted, String text) {
    Map<String, Object> taken = parent.getDocument().getCatalog().getRefs();
    String id = wanted;
    for (int i = 2; taken.containsKey(id); i++) {
      id = wanted + "-" + i;
    }
    block.setId(id);
    block.setAttribute("reftext", text, true);
    return id;
  }

  /** Returns how deep a heading is that stands here: 2 in a page without sections. */
  int headingLevel() {
    return Math.min(parent.getLevel() + 2, 6);
  }

  /** Returns the file name of the page, without its ending. */
  String page() {
    return String.valueOf(parent.getDocument().getAttribute("docname"));
  }

  /** Returns the fragment as a block of the document. */
  Block block() {
    flush();
    return block;
  }

  private void flush() {
    String html = pending.raw("").toString(); // Ends a tag that is still open.
    pending = new Xml();
    if (!html.isEmpty()) {
      append(macro.createBlock(block, "pass", html, Map.of(), Map.of("subs", List.of())));
    }
  }

  private void append(Block piece) {
    block.append(piece);
  }
}
