// WRONG 2.9 repeated
// BECAUSE the shapes were matched from the first axis on: the last axes belong together
return IntStream.range(0, from.rank())
    .filter(axis -> axis >= to.rank() || to.size(axis) != from.size(axis))
    .toArray();
