package gradus.figures;

/** Writes XML, element by element, with every text and attribute escaped. */
public final class Xml {
  private final StringBuilder text = new StringBuilder();
  private boolean open;

  /** Starts an element: {@code <name}; attributes may follow. */
  public Xml start(String name) {
    close();
    text.append('<').append(name);
    open = true;
    return this;
  }

  /** Adds an attribute to the element that was just started. */
  public Xml attribute(String name, String value) {
    text.append(' ').append(name).append("=\"");
    escape(value);
    text.append('"');
    return this;
  }

  /** Adds an attribute that is a length in pixels, with at most two decimals. */
  public Xml attribute(String name, double pixels) {
    return attribute(name, Numbers.pixels(pixels));
  }

  /** Writes text inside the current element. */
  public Xml text(String content) {
    close();
    escape(content);
    return this;
  }

  /** Writes markup that is already XML. */
  public Xml raw(String xml) {
    close();
    text.append(xml);
    return this;
  }

  /** Ends an element: {@code </name>}; also one without content, as HTML wants it. */
  public Xml end(String name) {
    close();
    text.append("</").append(name).append('>');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void close() {
    if (open) {
      text.append('>');
      open = false;
    }
  }

  /** Appends the parts between special characters as a whole: in a page that is much faster. */
  private void escape(String content) {
    int done = 0;
    for (int i = 0; i < content.length(); i++) {
      String entity = entity(content.charAt(i));
      if (entity != null) {
        text.append(content.substring(done, i)).append(entity);
        done = i + 1;
      }
    }
    text.append(done == 0 ? content : content.substring(done));
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> null;
    };
  }
}
