// WRONG 2.9 repeated
// BECAUSE the axes that the smaller shape lacks are missing: (3) is repeated down (2, 3)
int missing = from.rank() - to.rank();
return IntStream.range(missing, from.rank())
    .filter(axis -> to.size(axis - missing) != from.size(axis))
    .toArray();
