package gradus.book.asciidoc;

import java.util.List;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.extension.JavaExtensionRegistry;
import org.asciidoctor.jruby.extension.spi.ExtensionRegistry;

/** Adds the book's macros and checks to Asciidoctor, which finds this class by itself. */
public final class BookExtension implements ExtensionRegistry {
  @Override
  public void register(Asciidoctor asciidoctor) {
    Library library = new Library();
    JavaExtensionRegistry registry = asciidoctor.javaExtensionRegistry();
    List<BookMacro> macros =
        List.of(
            new ExerciseMacro(library),
            new GraphMacro(library),
            new QuizMacro(library),
            new PlotMacro(library),
            new OutputMacro(library),
            new SampleMacro(library),
            new MethodMacro(library),
            new ErrataMacro(library),
            new CoverageMacro(library),
            new LiveMacro(library));
    macros.forEach(registry::blockMacro);
    registry.treeprocessor(new ListingCheck());
    registry.treeprocessor(new MacroCheck(macros.stream().map(BookMacro::getName).toList()));
  }
}
