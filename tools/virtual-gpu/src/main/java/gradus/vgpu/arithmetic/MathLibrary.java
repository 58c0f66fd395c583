package gradus.vgpu.arithmetic;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the device functions {@code __nv_…} that compilers call for C's mathematical functions. */
public final class MathLibrary {

  /**
   * A static method that computes a device function.
   *
   * @param owner the internal name of the class it is in; null if there is no method
   * @param method null if the device function returns nothing
   * @param descriptor of the method; of the values alone, without the pointers at the end
   * @param stores what compute, from the same values, that which the device function stores through
   *     its pointer parameters, all of them at the end, in order
   */
  public record Function(String owner, String method, String descriptor, List<Function> stores) {

    /** Returns the method as a handle. */
    public MethodHandle handle() {
      ClassLoader loader = MathLibrary.class.getClassLoader();
      try {
        Class<?> type = Class.forName(owner.replace('/', '.'), false, loader);
        MethodType signature = MethodType.fromMethodDescriptorString(descriptor, loader);
        return MethodHandles.publicLookup().findStatic(type, method, signature);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("no method " + owner + '.' + method + descriptor, e);
      }
    }
  }

  private static final String PREFIX = "__nv_";
  private static final Map<String, Function> FUNCTIONS = new HashMap<>();

  static {
    addAll(FloatMath.class);
    addAll(DoubleMath.class);
    for (String name : List.of("frexp", "modf", "remquo")) {
      addStore(name + 'f', name);
      addStore(name, name);
    }
    addPair("sincosf", "sinf", "cosf");
    addPair("sincos", "sin", "cos");
    addPair("sincospif", "sinpif", "cospif");
    addPair("sincospi", "sinpi", "cospi");
  }

  private MathLibrary() {}

  /** Returns the function of a name such as {@code __nv_expf}; null if there is none. */
  public static Function find(String name) {
    return FUNCTIONS.get(name);
  }

  private static void addAll(Class<?> type) {
    for (Method method : type.getMethods()) {
      if (method.getDeclaringClass() == type) {
        Class<?> result = method.getReturnType();
        MethodType signature = MethodType.methodType(result, method.getParameterTypes());
        String descriptor = signature.toMethodDescriptorString();
        String owner = type.getName().replace('.', '/');
        FUNCTIONS.put(
            PREFIX + method.getName(),
            new Function(owner, method.getName(), descriptor, List.of()));
      }
    }
  }

  private static void addStore(String name, String method) {
    Function first = find(PREFIX + name);
    String result = method.equals("modf") ? first.descriptor().substring(1, 2) : "I";
    String values = first.descriptor().substring(0, first.descriptor().indexOf(')') + 1);
    String owner = SecondResults.class.getName().replace('.', '/');
    Function store = new Function(owner, method, values + result, List.of());
    FUNCTIONS.put(
        PREFIX + name,
        new Function(first.owner(), first.method(), first.descriptor(), List.of(store)));
  }

  private static void addPair(String name, String first, String second) {
    Function one = find(PREFIX + first);
    Function two = find(PREFIX + second);
    FUNCTIONS.put(PREFIX + name, new Function(null, null, null, List.of(one, two)));
  }
}
