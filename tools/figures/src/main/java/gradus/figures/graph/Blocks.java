package gradus.figures.graph;

/**
 * Isotonic regression: the rising sequence that is closest to given numbers.
 *
 * <p>Numbers that fall are pooled into blocks, each of which takes its weighted mean (Barlow and
 * others, 1972: pool adjacent violators).
 */
final class Blocks {
  private double[] mean = {};
  private double[] weight = {};
  private double[] pooled = {};
  private int[] length = {};
  private int blocks;

  /** Makes room for so many numbers and forgets those of before. */
  void clear(int room) {
    blocks = 0;
    if (mean.length < room) {
      mean = new double[room];
      weight = new double[room];
      pooled = new double[room];
      length = new int[room];
    }
  }

  /** Adds the next number. */
  void add(double number, double itsWeight) {
    mean[blocks] = number;
    weight[blocks] = itsWeight;
    length[blocks] = 1;
    blocks++;
    while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
      blocks--;
      poolWithNext(blocks - 1);
    }
  }

  /** Returns the rising sequence, in an array that the next one overwrites. */
  double[] means() {
    int next = 0;
    for (int block = 0; block < blocks; block++) {
      for (int i = 0; i < length[block]; i++) {
        pooled[next++] = mean[block];
      }
    }
    return pooled;
  }

  private void poolWithNext(int block) {
    double both = weight[block] + weight[block + 1];
    double sum = weight[block] * mean[block] + weight[block + 1] * mean[block + 1];
    mean[block] = sum / both;
    weight[block] = both;
    length[block] += length[block + 1];
  }
}
