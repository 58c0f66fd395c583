// WRONG 2.2 broadcast
// BECAUSE sizes that differ went through: throw doNotBroadcast if neither is 1
int rank = Math.max(a.rank(), b.rank());
int[] sizes = new int[rank];
for (int back = 1; back <= rank; back++) {
  int m = back <= a.rank() ? a.size(-back) : 1;
  int n = back <= b.rank() ? b.size(-back) : 1;
  sizes[rank - back] = m == 1 ? n : m;
}
return Shape.of(sizes);
