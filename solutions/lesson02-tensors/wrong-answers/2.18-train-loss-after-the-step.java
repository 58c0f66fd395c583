// WRONG 2.18 train
// BECAUSE it noted the loss after each step: note the one that the step started from
double[] losses = new double[epochs];
for (int epoch = 0; epoch < epochs; epoch++) {
  loss(x, y).backward();
  step(learningRate);
  losses[epoch] = loss(x, y).item();
}
return losses;
