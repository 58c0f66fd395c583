package gradus.benchmarks.gpu;

import java.util.Locale;

/** What both devices do, and how long the virtual GPU may take beside pocl. */
enum Task {
  MATMUL("tiled matmul 512 x 512", 2, Task.SIDE * Task.SIDE, Task.SIDE * Task.SIDE, 2.0, 1e-4),
  REDUCTION("block reduction of 1e7", 1, Task.LENGTH, Task.blocks(Task.LENGTH), 1.0, 0),
  HALVING("reduction by blockDim of 1e7", 1, Task.LENGTH, Task.blocks(Task.LENGTH), 1.0, 0),
  ADD("add of 1e7", 2, Task.LENGTH, Task.LENGTH, 3.0, 0);

  /** The rows and columns of the matrices. */
  static final int SIDE = 512;

  /** The rows and columns of a tile of the matrices. */
  static final int TILE = 16;

  /** The elements of the vectors. */
  static final int LENGTH = 10_000_000;

  /** The threads of a block of the other kernels. */
  static final int BLOCK = 256;

  private final String title;
  private final int inputs;
  private final int elements;
  private final int results;
  private final double goal;
  private final double tolerance;

  Task(String title, int inputs, int elements, int results, double goal, double tolerance) {
    this.title = title;
    this.inputs = inputs;
    this.elements = elements;
    this.results = results;
    this.goal = goal;
    this.tolerance = tolerance;
  }

  static int blocks(int elements) {
    return (elements + BLOCK - 1) / BLOCK;
  }

  @Override
  public String toString() {
    return title;
  }

  /** Returns the name of the kernel. */
  String kernel() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns how many buffers the kernel reads. */
  int inputs() {
    return inputs;
  }

  /** Returns how many elements each of them has. */
  int elements() {
    return elements;
  }

  /** Returns how many elements the kernel writes. */
  int results() {
    return results;
  }

  /** Returns the longest time that will do, as a multiple of pocl's. */
  double goal() {
    return goal;
  }

  /**
   * Returns by how much an element may differ between the devices.
   *
   * <p>One may fuse a multiplication with an addition where the other rounds in between; where
   * there is nothing to fuse, both have to agree in every bit.
   */
  double tolerance() {
    return tolerance;
  }

  /** Returns the numbers of an input, from -0.5 to 0.5; pocl.c makes the same. */
  float[] input(int index) {
    float[] values = new float[elements];
    for (int i = 0; i < elements; i++) {
      int mixed = (i + index * 7919) * 0x9E3779B1;
      values[i] = (mixed >>> 8) / 16777216.0f - 0.5f;
    }
    return values;
  }
}
