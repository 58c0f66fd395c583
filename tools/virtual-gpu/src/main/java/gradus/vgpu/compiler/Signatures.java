package gradus.vgpu.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the parameter names of kernels in CUDA C, because PTX has only numbers for them. */
public final class Signatures {
  private static final Pattern NOISE =
      Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);
  private static final Pattern KERNEL = Pattern.compile("\\b__global__\\b");
  private static final Pattern NAME = Pattern.compile("([A-Za-z_]\\w*)\\s*\\(");
  private static final Pattern LAST_WORD =
      Pattern.compile("([A-Za-z_]\\w*)\\s*(\\[[^\\]]*\\]\\s*)*$");
  private static final Pattern PREFIX = Pattern.compile("(\\d+)([A-Za-z_]\\w*)");

  private Signatures() {}

  /** Returns the names in order; empty if the kernel is not found or a name is missing. */
  public static List<String> parameters(String text, String kernel) {
    String code = NOISE.matcher(text).replaceAll(" ");
    String wanted = plainName(kernel);
    Matcher keyword = KERNEL.matcher(code);
    while (keyword.find()) {
      Matcher name = NAME.matcher(code);
      int from = keyword.end();
      while (name.find(from)) {
        int open = name.end() - 1;
        int close = closing(code, open);
        if (!isAttribute(name.group(1))) {
          if (name.group(1).equals(wanted)) {
            return names(code.substring(open + 1, close));
          }
          break;
        }
        from = close;
      }
    }
    return List.of();
  }

  private static boolean isAttribute(String word) {
    return word.equals("__launch_bounds__") || word.equals("__attribute__");
  }

  /** The name without C++'s decoration: {@code scale} of {@code _Z5scaleIfEvPT_}. */
  private static String plainName(String kernel) {
    if (!kernel.startsWith("_Z")) {
      return kernel;
    }
    boolean isNested = kernel.startsWith("_ZN");
    String rest = kernel.substring(isNested ? 3 : 2);
    String name = kernel;
    Matcher prefix = PREFIX.matcher(rest);
    while (prefix.lookingAt()) {
      int length = Integer.parseInt(prefix.group(1));
      if (length > prefix.group(2).length()) {
        return name;
      }
      name = prefix.group(2).substring(0, length);
      rest = rest.substring(prefix.start(2) + length);
      if (!isNested) {
        return name;
      }
      prefix = PREFIX.matcher(rest);
    }
    return name;
  }

  private static int closing(String code, int open) {
    int depth = 0;
    for (int i = open; i < code.length(); i++) {
      depth += code.charAt(i) == '(' ? 1 : code.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return code.length();
  }

  private static List<String> names(String list) {
    List<String> names = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      char c = i == list.length() ? ',' : list.charAt(i);
      depth += "(<[{".indexOf(c) >= 0 ? 1 : ")>]}".indexOf(c) >= 0 ? -1 : 0;
      if (c == ',' && depth <= 0) {
        String declaration = list.substring(start, i).replaceAll("=.*", "");
        Matcher word = LAST_WORD.matcher(declaration.strip());
        if (!word.find()) {
          return List.of();
        }
        names.add(word.group(1));
        start = i + 1;
      }
    }
    return names;
  }
}
