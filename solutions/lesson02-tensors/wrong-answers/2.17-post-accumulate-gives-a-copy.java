// WRONG 2.17 postAccumulate
// BECAUSE the function was given another tensor, so what it wrote was lost: give it the leaf itself
for (Consumer<Tensor> hook : List.copyOf(afterwards.values())) {
  Tensor copy = leaf.detach().clone();
  copy.setGrad(leaf.grad());
  hook.accept(copy);
}
