// WRONG 2.17 postAccumulate
// BECAUSE a detached tensor has no gradient: give the function the leaf itself
for (Consumer<Tensor> hook : List.copyOf(afterwards.values())) {
  hook.accept(leaf.detach());
}
