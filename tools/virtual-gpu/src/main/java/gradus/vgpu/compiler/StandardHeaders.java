package gradus.vgpu.compiler;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headers that kernels include though they need not: all but a few names are there already.
 *
 * <p>nvcc has them. NVRTC has not, unless it is told a folder; so each brings a warning.
 */
final class StandardHeaders {
  private static final Pattern INCLUDE =
      Pattern.compile("(?m)^[ \\t]*#[ \\t]*include[ \\t]*[<\"]([\\w.]+)[>\"]");
  private static final String MATH =
      """
      #define INFINITY __builtin_inff()
      #define NAN __builtin_nanf("")
      #define HUGE_VALF __builtin_inff()
      #define HUGE_VAL __builtin_inf()
      #define M_E 2.7182818284590452354
      #define M_LN2 0.69314718055994530942
      #define M_PI 3.14159265358979323846
      #define M_PI_2 1.57079632679489661923
      #define M_SQRT2 1.41421356237309504880
      """;
  private static final Map<String, String> CONTENTS =
      new TreeMap<>(
          Map.of(
              "assert.h", "",
              "cuda.h", "",
              "cuda_runtime.h", "",
              "cuda_runtime_api.h", "",
              "device_launch_parameters.h", "",
              "math.h", MATH,
              "stdio.h", "",
              "stdlib.h", "",
              "string.h", ""));

  private StandardHeaders() {}

  /** Returns a source's own headers and those of ours that it includes. */
  static Map<String, String> of(Source source) {
    Map<String, String> all = new HashMap<>();
    add(all, source.text());
    source.headers().values().forEach(text -> add(all, text));
    all.putAll(source.headers());
    return all;
  }

  private static void add(Map<String, String> all, String text) {
    Matcher include = INCLUDE.matcher(text);
    while (include.find()) {
      String name = include.group(1);
      if (CONTENTS.containsKey(name)) {
        all.put(name, text(name));
      }
    }
  }

  private static String text(String name) {
    return "#pragma once\n# 1 \""
        + name
        + "\"\n#warning NVRTC has no "
        + name
        + " unless an option names its folder; most of it can be used without an include\n"
        + CONTENTS.get(name);
  }

  /** Returns all texts: what is compiled depends on them. */
  static String texts() {
    return CONTENTS.toString();
  }
}
