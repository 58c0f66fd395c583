// WRONG 1.11 layers
// BECAUSE no layer got the activation: all but the last need it, or the network is a straight line
List<Layer> layers = new ArrayList<>();
for (int i = 1; i < sizes.length; i++) {
  layers.add(new Layer(sizes[i - 1], sizes[i], UnaryOperator.identity(), random));
}
return layers;
