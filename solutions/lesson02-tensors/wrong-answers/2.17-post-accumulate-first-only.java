// WRONG 2.17 postAccumulate
// BECAUSE only the first function was called, and without one there is none: go through all of them
afterwards.values().iterator().next().accept(leaf);
