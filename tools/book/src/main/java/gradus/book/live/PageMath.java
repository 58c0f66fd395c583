package gradus.book.live;

import org.teavm.jso.JSBody;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.emit.ProgramEmitter;

/** The functions that {@link Math} takes from JavaScript in a page. */
final class PageMath {
  private PageMath() {}

  static double tanh(double x) {
    return scriptTanh(x);
  }

  @JSBody(params = "x", script = "return Math.tanh(x);")
  private static native double scriptTanh(double x);

  /**
   * Gives {@link Math#tanh} another body while the page's script is made.
   *
   * <p>TeaVM's own divides two sums of exponentials: NaN from 710 on, and wrong in the eighth digit
   * near 0.
   */
  public static final class Substitution implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
      if (type.getName().equals("java.lang.Math")) {
        var tanh = new MethodDescriptor("tanh", double.class, double.class);
        var body = ProgramEmitter.create(type.getMethod(tanh), context.getHierarchy());
        var x = body.var(1, double.class);
        body.invoke(PageMath.class, "tanh", double.class, x).returnValue();
      }
    }
  }
}
