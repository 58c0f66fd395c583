// WRONG 1.6 sigmoid
// BECAUSE e^x / (1 + e^x) is infinity / infinity at 1000: use 1 / (1 + e^-x)
double e = Math.exp(data);
double z = e / (1 + e);
return new Value(z, "sigmoid", gradient -> new double[] {gradient * z * (1 - z)}, this);
