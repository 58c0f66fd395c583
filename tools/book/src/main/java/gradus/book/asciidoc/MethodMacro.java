package gradus.book.asciidoc;

import gradus.book.content.Listing;
import java.util.ArrayList;
import java.util.List;

/** {@code method::Value.mul[]}: whole methods of a lesson's solution, without markers. */
final class MethodMacro extends BookMacro {
  MethodMacro(Library library) {
    super("method", library);
  }

  @Override
  void write(MacroCall call, Fragment page) {
    boolean withJavadoc = call.options().takeWord("javadoc");
    List<String> lines = new ArrayList<>();
    // A comma between parentheses separates types, any other one methods.
    for (String name : call.target().split(",\\s*(?![^(]*\\))")) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(call.book().methods().method(name.strip(), withJavadoc).lines());
    }
    page.listing(new Listing(lines), "java", "", call.title());
  }
}
