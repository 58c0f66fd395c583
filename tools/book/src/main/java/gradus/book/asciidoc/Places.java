package gradus.book.asciidoc;

import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.jruby.ast.impl.CursorImpl;
import org.asciidoctor.jruby.ast.impl.StructuralNodeImpl;
import org.jruby.runtime.ThreadContext;
import org.jruby.runtime.builtin.IRubyObject;

/** Finds out which line of which file an error is in, through includes. */
final class Places {
  private Places() {}

  /** Returns where the block stands that Asciidoctor is reading. */
  static Cursor current(StructuralNode parent) {
    // The Java interface hides the reader, which alone knows the line of a macro.
    IRubyObject document = ((StructuralNodeImpl) parent.getDocument()).getRubyObject();
    ThreadContext context = document.getRuntime().getCurrentContext();
    IRubyObject reader = document.callMethod(context, "reader");
    return new CursorImpl(reader.callMethod(context, "cursor_at_mark"));
  }

  /** Returns where a block stands, or else the nearest one around it that knows. */
  static Cursor of(StructuralNode block) {
    Cursor place = block.getSourceLocation();
    if (place == null && block.getParent() instanceof StructuralNode parent) {
      return of(parent);
    }
    return place;
  }
}
