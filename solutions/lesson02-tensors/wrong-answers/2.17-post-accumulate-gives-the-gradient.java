// WRONG 2.17 postAccumulate
// BECAUSE the function was given the gradient: it waits for the leaf, and asks it for grad() itself
for (Consumer<Tensor> hook : List.copyOf(afterwards.values())) {
  hook.accept(leaf.grad());
}
