// WRONG 2.8 accumulate
// BECAUSE each sum is a new tensor: outside a recorded pass add into the one that is there
Tensor sum = leaf.grad();
leaf.setGrad(sum == null ? gradient.clone() : sum.add(gradient));
