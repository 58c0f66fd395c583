package gradus.course.trace;

import gradus.figures.program.Arithmetic;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/** A student's {@code Value} and {@code Trace}, called by reflection. */
final class Engine implements Arithmetic<Object> {
  /** The files without which there is no engine, within their source folder. */
  static final List<String> FILES = List.of("gradus/scalar/Value.java", "gradus/scalar/Trace.java");

  private final Class<?> value;
  private final Class<?> trace;
  private volatile String doing = "to begin";

  /** Takes the classes from the loader of the student's code. */
  Engine(ClassLoader loader) throws ClassNotFoundException {
    value = Class.forName("gradus.scalar.Value", false, loader);
    trace = Class.forName("gradus.scalar.Trace", false, loader);
  }

  /** Returns what the student's code was last called for: "to compute `+`". */
  String doing() {
    return doing;
  }

  @Override
  public Object of(double number) {
    doing = "to make a value";
    return call(value, "of", null, number);
  }

  @Override
  public Object named(Object operand, String name) {
    doing = "to name `" + name + "`";
    return call(value, "named", operand, name);
  }

  @Override
  public Object apply(String operation, Object operand) {
    doing = "to compute `" + symbol(operation) + "`";
    return call(value, operation, operand);
  }

  @Override
  public Object apply(String operation, Object left, Object right) {
    doing = "to compute `" + symbol(operation) + "`";
    return call(value, operation, left, right);
  }

  @Override
  public Object pow(Object base, double exponent) {
    doing = "to compute `^`";
    return call(value, "pow", base, exponent);
  }

  /** Lets the gradients flow back from a result. */
  void backward(Object result) {
    doing = "to go backward";
    call(value, "backward", result);
  }

  /** Returns the graph of a result, as the student's code tells it in JSON. */
  String trace(Object result) {
    doing = "to list nodes and contributions";
    Object listed = call(trace, "withContributions", null, result);
    doing = "to write nodes and contributions";
    return (String) call(trace, "toJson", listed);
  }

  private Object call(Class<?> type, String name, Object receiver, Object... arguments) {
    Class<?>[] parameters = new Class<?>[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      parameters[i] = arguments[i] instanceof Double ? double.class : arguments[i].getClass();
    }
    try {
      Method method = type.getMethod(name, parameters);
      Object returned = method.invoke(receiver, arguments);
      if (returned == null && method.getReturnType() != void.class) {
        throw fault(type, name, "returned null: return what it computed");
      }
      return returned;
    } catch (InvocationTargetException e) {
      throw new StudentError(e.getCause());
    } catch (ExceptionInInitializerError e) {
      throw new StudentError(e.getException());
    } catch (ReflectiveOperationException e) {
      throw fault(type, name, "is not declared as it was: put its first line back");
    }
  }

  private Fault fault(Class<?> type, String method, String problem) {
    String place = type.getSimpleName() + "." + method;
    return new Fault("✗ " + doing + ", trace calls " + place + ", which " + problem);
  }

  private static String symbol(String operation) {
    return switch (operation) {
      case "add" -> "+";
      case "sub", "neg" -> "-";
      case "mul" -> "*";
      case "div" -> "/";
      default -> operation;
    };
  }
}
