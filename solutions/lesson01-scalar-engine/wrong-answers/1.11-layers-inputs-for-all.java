// WRONG 1.11 layers
// BECAUSE every layer was made for the network's inputs: layer i reads sizes[i - 1] numbers
List<Layer> layers = new ArrayList<>();
int last = sizes.length - 1;
for (int i = 1; i <= last; i++) {
  UnaryOperator<Value> bend = activation;
  if (i == last) {
    bend = UnaryOperator.identity();
  }
  layers.add(new Layer(sizes[0], sizes[i], bend, random));
}
return layers;
