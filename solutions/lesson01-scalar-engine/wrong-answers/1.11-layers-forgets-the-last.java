// WRONG 1.11 layers
// BECAUSE the last layer is missing: n sizes make n - 1 layers
List<Layer> layers = new ArrayList<>();
for (int i = 1; i < sizes.length - 1; i++) {
  layers.add(new Layer(sizes[i - 1], sizes[i], activation, random));
}
return layers;
