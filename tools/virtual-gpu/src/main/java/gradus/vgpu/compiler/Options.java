package gradus.vgpu.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads NVRTC's options and says them as clang does. */
final class Options {
  private static final Pattern ARCHITECTURE = Pattern.compile("(?:compute|sm)_(\\d+)[af]?");
  private static final List<String> VALUED =
      List.of(
          "--gpu-architecture",
          "-arch",
          "--define-macro",
          "-D",
          "--undefine-macro",
          "-U",
          "--include-path",
          "-I",
          "--pre-include",
          "-include",
          "--std",
          "-std");

  /** What clang 20 can write for; what is newer or older is compiled for the nearest. */
  private static final int[] KNOWN = {60, 61, 62, 70, 72, 75, 80, 86, 87, 89, 90};

  private final List<String> flags = new ArrayList<>();
  private int architecture = 75;
  private String standard = "-std=c++17";
  private boolean isContracted = true;
  private boolean isDeviceDefault;
  private String unknown = "";

  private Options() {}

  /** Reads options; see {@link #unknown} for what was not understood. */
  static Options of(List<String> given) {
    Options options = new Options();
    for (int i = 0; i < given.size(); i++) {
      String option = given.get(i).strip();
      // A value may follow as an option of its own.
      if (VALUED.contains(option) && i + 1 < given.size()) {
        String value = given.get(++i).strip();
        option =
            option.startsWith("--") || option.length() > 2 ? option + "=" + value : option + value;
      }
      options.read(option);
    }
    return options;
  }

  private void read(String option) {
    String name = option.contains("=") ? option.substring(0, option.indexOf('=')) : option;
    String value = option.substring(Math.min(option.length(), name.length() + 1));
    if (name.startsWith("-D") || name.startsWith("-U") || name.startsWith("-I")) {
      flags.add(option);
      return;
    }
    switch (name) {
      case "--gpu-architecture", "-arch" -> readArchitecture(option, value);
      case "--std", "-std" -> standard = "-std=" + value;
      case "--define-macro" -> flags.add("-D" + value);
      case "--undefine-macro" -> flags.add("-U" + value);
      case "--include-path" -> flags.add("-I" + value);
      case "--pre-include", "-include" -> flags.addAll(List.of("-include", value));
      case "--use_fast_math", "-use_fast_math" -> {
        flags.add("-D__USE_FAST_MATH__=1");
        flags.add("-fgpu-flush-denormals-to-zero");
        approximate();
      }
      case "--fmad", "-fmad" -> isContracted = isTrue(value);
      case "--ftz", "-ftz" -> {
        if (isTrue(value)) {
          flags.add("-fgpu-flush-denormals-to-zero");
        }
      }
      case "--prec-div", "-prec-div", "--prec-sqrt", "-prec-sqrt" -> {
        if (!isTrue(value)) {
          approximate();
        }
      }
      case "--disable-warnings", "-w" -> flags.add("-w");
      case "--generate-line-info",
          "-lineinfo",
          "--device-debug",
          "-G",
          "--dopt",
          "-dopt",
          "--restrict",
          "-restrict",
          "--maxrregcount",
          "-maxrregcount",
          "--relocatable-device-code",
          "-rdc",
          "--device-c",
          "-dc",
          "--device-w",
          "-dw",
          "--extra-device-vectorization",
          "-extra-device-vectorization",
          "--builtin-move-forward",
          "--builtin-initializer-list",
          "--display-error-number",
          "--no-display-error-number",
          "-no-err-no",
          "--diag-suppress",
          "--diag-warn",
          "--minimal" -> {}
      case "--device-as-default-execution-space", "-default-device" -> isDeviceDefault = true;
      default -> unknown = option;
    }
  }

  private void approximate() {
    if (!flags.contains("--nvptx-prec-divf32=0")) {
      flags.addAll(List.of("-mllvm", "--nvptx-prec-divf32=0"));
    }
  }

  private void readArchitecture(String option, String value) {
    Matcher matcher = ARCHITECTURE.matcher(value);
    if (!matcher.matches()) {
      unknown = option;
      return;
    }
    int asked = Integer.parseInt(matcher.group(1));
    architecture = KNOWN[0];
    for (int known : KNOWN) {
      if (known <= asked) {
        architecture = known;
      }
    }
  }

  private static boolean isTrue(String value) {
    return !value.equals("false") && !value.equals("0");
  }

  /** Returns the last option that NVRTC does not have; empty if all are understood. */
  String unknown() {
    return unknown;
  }

  /** Returns whether functions without a word before them run on the device. */
  boolean isDeviceDefault() {
    return isDeviceDefault;
  }

  /** Returns clang's flags. */
  List<String> clang() {
    List<String> all = new ArrayList<>();
    all.add("--cuda-gpu-arch=sm_" + architecture);
    all.add("--cuda-feature=+ptx" + ptxVersion());
    all.add(standard);
    all.add("-ffp-contract=" + (isContracted ? "fast" : "off"));
    all.addAll(flags);
    return all;
  }

  /**
   * The oldest PTX that has the architecture: other assemblers are to accept the text. But before
   * 6.3 there is no {@code activemask}, and no {@code atom.cas.b16}.
   */
  private int ptxVersion() {
    if (architecture >= 89) {
      return 78;
    }
    if (architecture >= 86) {
      return 74;
    }
    return architecture >= 80 ? 70 : 63;
  }
}
