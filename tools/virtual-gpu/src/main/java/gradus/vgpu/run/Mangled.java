package gradus.vgpu.run;

/** Names as C++ compilers write them. */
public final class Mangled {
  private Mangled() {}

  /** Returns the last name of a mangled one: {@code part} of {@code _ZZ6reduceE4part}. */
  public static String plain(String name) {
    if (!name.startsWith("_ZZ")) {
      return name;
    }
    // The length stands before each name; a number may be glued to what is no length.
    for (int start = 1; start < name.length(); start++) {
      int length = name.length() - start;
      String digits = Integer.toString(length);
      boolean isName = !Character.isDigit(name.charAt(start));
      if (isName && name.startsWith(digits, start - digits.length())) {
        return name.substring(start);
      }
      int end = name.lastIndexOf('_');
      boolean hasNumber =
          end > start && name.substring(end + 1).chars().allMatch(c -> c >= '0' && c <= '9');
      if (isName && hasNumber) {
        String shorter = Integer.toString(end - start);
        if (name.startsWith(shorter, start - shorter.length())) {
          return name.substring(start, end);
        }
      }
    }
    return name;
  }
}
