// WRONG 2.2 broadcast
// BECAUSE the axis was counted from the front, where two shapes do not line up: -1 is the last
int rank = Math.max(a.rank(), b.rank());
int[] sizes = new int[rank];
for (int back = 1; back <= rank; back++) {
  int m = back <= a.rank() ? a.size(-back) : 1;
  int n = back <= b.rank() ? b.size(-back) : 1;
  if (m != n && m != 1 && n != 1) {
    throw doNotBroadcast(a, b, rank - back);
  }
  sizes[rank - back] = m == 1 ? n : m;
}
return Shape.of(sizes);
