// WRONG 2.15 checkNotReleased
// BECAUSE the message does not say which operation it was: put name() into it
if (context.isReleased()) {
  throw new IllegalStateException("the graph was already used: pass RETAIN_GRAPH");
}
