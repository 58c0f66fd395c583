// WRONG 1.11 neuron
// BECAUSE only the last product reached the bias: add up all of them
Value sum = bias;
for (int i = 0; i < weights.size(); i++) {
  sum = bias.add(weights.get(i).mul(x[i]));
}
return activation.apply(sum);
