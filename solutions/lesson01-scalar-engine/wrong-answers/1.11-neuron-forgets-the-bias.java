// WRONG 1.11 neuron
// BECAUSE the sum started from 0: start it from the bias
Value sum = Value.of(0);
for (int i = 0; i < weights.size(); i++) {
  sum = sum.add(weights.get(i).mul(x[i]));
}
return activation.apply(sum);
