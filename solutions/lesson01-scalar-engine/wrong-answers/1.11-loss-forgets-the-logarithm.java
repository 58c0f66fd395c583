// WRONG 1.11 loss
// BECAUSE it added up probabilities: take the logarithm of each
Value total = Value.of(0);
for (Sample sample : samples) {
  Value score = network.forward(sample.inputs())[0];
  Value probability = score.mul(sample.label()).sigmoid();
  total = total.sub(probability);
}
return total.div(samples.size());
