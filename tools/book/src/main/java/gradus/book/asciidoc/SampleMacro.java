package gradus.book.asciidoc;

/** {@code sample::S000_01[]}: what matters of a source tutorial's program in Java. */
final class SampleMacro extends BookMacro {
  SampleMacro(Library library) {
    super("sample", library);
  }

  @Override
  void write(MacroCall call, Fragment page) {
    String tag = call.options().take("tag").orElse("code");
    boolean withOutput = call.options().takeYesOrNo("output", false);
    page.listing(call.book().samples().listing(call.target(), tag), "java", "", call.title());
    if (withOutput) {
      String className = call.book().samples().className(call.target());
      page.output(call.book().classes().output(className), "");
    }
  }
}
