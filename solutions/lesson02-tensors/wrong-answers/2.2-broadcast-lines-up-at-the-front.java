// WRONG 2.2 broadcast
// BECAUSE the shapes were lined up at the first axis: line them up at the last
int rank = Math.max(a.rank(), b.rank());
int[] sizes = new int[rank];
for (int axis = 0; axis < rank; axis++) {
  int m = axis < a.rank() ? a.size(axis) : 1;
  int n = axis < b.rank() ? b.size(axis) : 1;
  if (m != n && m != 1 && n != 1) {
    throw doNotBroadcast(a, b, axis - rank);
  }
  sizes[axis] = m == 1 ? n : m;
}
return Shape.of(sizes);
