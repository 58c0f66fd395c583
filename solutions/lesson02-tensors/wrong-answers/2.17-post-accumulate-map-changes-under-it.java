// WRONG 2.17 postAccumulate
// BECAUSE a function that closes its handle changed the map of this loop: List.copyOf(...)
for (Consumer<Tensor> hook : afterwards.values()) {
  hook.accept(leaf);
}
