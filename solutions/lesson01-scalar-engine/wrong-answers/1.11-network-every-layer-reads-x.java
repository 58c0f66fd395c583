// WRONG 1.11 network
// BECAUSE every layer read the inputs: each reads what the layer before it wrote
Value[] signal = x;
for (Layer layer : layers) {
  signal = layer.forward(x);
}
return signal;
