// WRONG 1.11 neuron
// BECAUSE weight and input were added: multiply them, w * x
Value sum = bias;
for (int i = 0; i < weights.size(); i++) {
  sum = sum.add(weights.get(i).add(x[i]));
}
return activation.apply(sum);
