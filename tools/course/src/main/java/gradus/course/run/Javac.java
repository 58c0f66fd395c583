package gradus.course.run;

import gradus.course.UsageException;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The compiler of the JDK that runs this. */
public final class Javac {
  private Javac() {}

  /**
   * Returns the compiler.
   *
   * @throws UsageException if this is a Java without one
   */
  public static JavaCompiler get() {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new UsageException(
          "this Java has no compiler: install a JDK 17 or newer and point JAVA_HOME at it");
    }
    return javac;
  }
}
