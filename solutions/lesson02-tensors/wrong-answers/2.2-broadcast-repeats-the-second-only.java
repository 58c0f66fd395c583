// WRONG 2.2 broadcast
// BECAUSE only the sizes of the second shape may grow: a 1 of the first takes the other size too
int rank = Math.max(a.rank(), b.rank());
int[] sizes = new int[rank];
for (int back = 1; back <= rank; back++) {
  int m = back <= a.rank() ? a.size(-back) : b.size(-back);
  int n = back <= b.rank() ? b.size(-back) : 1;
  if (m != n && n != 1) {
    throw doNotBroadcast(a, b, -back);
  }
  sizes[rank - back] = m;
}
return Shape.of(sizes);
