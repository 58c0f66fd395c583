// WRONG 2.18 predict
// BECAUSE (1,1) @ (N,1) are no inner sizes that fit: x stands on the left, (N,1) @ (1,1)
return w.matmul(x).add(b);
