// WRONG 2.18 predict
// BECAUSE item() took the intercept out of the graph, so no gradient reaches b: add(b)
return x.matmul(w).add(b.item());
