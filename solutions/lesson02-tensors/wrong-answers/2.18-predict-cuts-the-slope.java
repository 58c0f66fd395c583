// WRONG 2.18 predict
// BECAUSE item() took the slope out of the graph, so no gradient reaches w: x.matmul(w)
return x.mul(w.item()).add(b);
