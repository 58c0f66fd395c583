package gradus.golden;

/** A result: its dtype as PyTorch prints it, its shape, its elements in row-major order. */
public record Output(String dtype, int[] shape, double[] data) {}
