// WRONG 2.9 repeated
// BECAUSE axes of size 1 are missing: (2, 1) is repeated along the second axis of (2, 3)
return IntStream.range(0, from.rank() - to.rank()).toArray();
