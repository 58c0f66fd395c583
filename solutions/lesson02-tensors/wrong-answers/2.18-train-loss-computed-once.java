// WRONG 2.18 train
// BECAUSE the loss was computed once, before the loop, and its graph is used up: compute it anew
double[] losses = new double[epochs];
Tensor loss = loss(x, y);
for (int epoch = 0; epoch < epochs; epoch++) {
  loss.backward();
  step(learningRate);
  losses[epoch] = loss.item();
}
return losses;
