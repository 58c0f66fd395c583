// WRONG 1.6 sigmoid
// BECAUSE built from exp and division, the gradient is 0 * infinity: write its own rule
return neg().exp().add(1).rdiv(1);
