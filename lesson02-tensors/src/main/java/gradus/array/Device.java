package gradus.array;

import java.util.Objects;

/**
 * Where the elements of an array lie and where its kernels run.
 *
 * @param name as PyTorch writes it: "cpu", "cuda:0"
 */
public record Device(String name) {
  /** The processor that runs this program, with plain Java arrays as its memory. */
  public static final Device CPU = new Device("cpu");

  public Device {
    Objects.requireNonNull(name, "a device needs a name, such as \"cpu\" or \"cuda:0\"");
  }

  @Override
  public String toString() {
    return name;
  }
}
