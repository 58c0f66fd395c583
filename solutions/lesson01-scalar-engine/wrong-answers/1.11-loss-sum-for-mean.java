// WRONG 1.11 loss
// BECAUSE it returned the sum over all samples: divide by their number
Value total = Value.of(0);
for (Sample sample : samples) {
  Value score = network.forward(sample.inputs())[0];
  Value probability = score.mul(sample.label()).sigmoid();
  total = total.sub(probability.log());
}
return total;
