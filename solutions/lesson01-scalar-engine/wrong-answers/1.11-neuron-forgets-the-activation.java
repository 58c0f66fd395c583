// WRONG 1.11 neuron
// BECAUSE the sum was returned as it is: apply the activation to it
Value sum = bias;
for (int i = 0; i < weights.size(); i++) {
  sum = sum.add(weights.get(i).mul(x[i]));
}
return sum;
