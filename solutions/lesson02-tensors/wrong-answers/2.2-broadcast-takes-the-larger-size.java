// WRONG 2.2 broadcast
// BECAUSE the larger size won, but 1 and 0 make 0: take the other size where one is 1
int rank = Math.max(a.rank(), b.rank());
int[] sizes = new int[rank];
for (int back = 1; back <= rank; back++) {
  int m = back <= a.rank() ? a.size(-back) : 1;
  int n = back <= b.rank() ? b.size(-back) : 1;
  if (m != n && m != 1 && n != 1) {
    throw doNotBroadcast(a, b, -back);
  }
  sizes[rank - back] = Math.max(m, n);
}
return Shape.of(sizes);
