// WRONG 2.15 checkNotReleased
// BECAUSE it released before the rule had read what was saved: only look, the engine releases
if (context.isReleased()) {
  throw new IllegalStateException(
      name() + " was already used: compute the result anew, or pass RETAIN_GRAPH to the first");
}
context.release();
