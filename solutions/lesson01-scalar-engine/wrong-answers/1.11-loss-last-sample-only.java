// WRONG 1.11 loss
// BECAUSE only the last sample counted: add to the total, do not replace it
Value total = Value.of(0);
for (Sample sample : samples) {
  Value score = network.forward(sample.inputs())[0];
  Value probability = score.mul(sample.label()).sigmoid();
  total = probability.log().neg();
}
return total.div(samples.size());
