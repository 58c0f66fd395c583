// WRONG 2.17 postAccumulate
// BECAUSE the functions were forgotten after the first pass: each pass makes the gradient grow again
for (Consumer<Tensor> hook : List.copyOf(afterwards.values())) {
  hook.accept(leaf);
}
afterwards.clear();
