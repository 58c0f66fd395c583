// WRONG 2.15 checkNotReleased
// BECAUSE the message does not say what to do: name RETAIN_GRAPH
if (context.isReleased()) {
  throw new IllegalStateException(name() + " was already used by a backward pass");
}
