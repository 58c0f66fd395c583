// WRONG 1.11 layer
// BECAUSE the outputs stand in reverse: output i is that of neuron i
Value[] outputs = new Value[neurons.size()];
for (int i = 0; i < outputs.length; i++) {
  outputs[outputs.length - 1 - i] = neurons.get(i).forward(x);
}
return outputs;
