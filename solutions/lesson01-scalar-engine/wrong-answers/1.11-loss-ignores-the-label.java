// WRONG 1.11 loss
// BECAUSE the label was ignored, so every sample pulls the score up: sigmoid(label * score)
Value total = Value.of(0);
for (Sample sample : samples) {
  Value score = network.forward(sample.inputs())[0];
  Value probability = score.sigmoid();
  total = total.sub(probability.log());
}
return total.div(samples.size());
