// WRONG 2.18 predict
// BECAUSE every line went through the origin: add b
return x.matmul(w);
