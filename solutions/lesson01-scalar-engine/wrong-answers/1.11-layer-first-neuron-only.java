// WRONG 1.11 layer
// BECAUSE every output came from the first neuron: output i is that of neuron i
Value[] outputs = new Value[neurons.size()];
for (int i = 0; i < outputs.length; i++) {
  outputs[i] = neurons.get(0).forward(x);
}
return outputs;
