// WRONG 1.11 layers
// BECAUSE the last layer got the activation as well: a score must be free to be negative
List<Layer> layers = new ArrayList<>();
for (int i = 1; i < sizes.length; i++) {
  layers.add(new Layer(sizes[i - 1], sizes[i], activation, random));
}
return layers;
