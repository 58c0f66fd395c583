// WRONG 2.18 train
// BECAUSE there were no gradients to step along: loss.backward() before step
double[] losses = new double[epochs];
for (int epoch = 0; epoch < epochs; epoch++) {
  Tensor loss = loss(x, y);
  step(learningRate);
  losses[epoch] = loss.item();
}
return losses;
