// WRONG 2.15 checkNotReleased
// BECAUSE it refuses what was not released yet: the condition is turned round
if (!context.isReleased()) {
  throw new IllegalStateException(
      name() + " was already used: compute the result anew, or pass RETAIN_GRAPH to the first");
}
