// WRONG 1.11 network
// BECAUSE it returned what the first layer wrote: go on through all layers
return layers.get(0).forward(x);
