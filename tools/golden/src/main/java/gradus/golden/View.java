package gradus.golden;

/** A view of a leaf, so that operations meet strides and offsets of every kind. */
public enum View {
  /** The last two axes exchanged. */
  TRANSPOSED,
  /** Every second index of axis 0, from 1 on. */
  STEPPED,
  /** All of axis 0 but its first index. */
  SHIFTED,
  /** A new axis 0 of size 2 in front, with stride 0. */
  EXPANDED
}
