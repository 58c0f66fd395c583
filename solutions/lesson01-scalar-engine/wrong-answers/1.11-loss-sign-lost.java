// WRONG 1.11 loss
// BECAUSE the logarithm of a probability is negative: the loss is minus the logarithm
Value total = Value.of(0);
for (Sample sample : samples) {
  Value score = network.forward(sample.inputs())[0];
  Value probability = score.mul(sample.label()).sigmoid();
  total = total.add(probability.log());
}
return total.div(samples.size());
