// WRONG 1.6 sigmoid
// BECAUSE x(1 - x) was taken: the derivative is z(1 - z) of the result z = sigmoid x
double x = data;
double z = 1 / (1 + Math.exp(-x));
return new Value(z, "sigmoid", gradient -> new double[] {gradient * x * (1 - x)}, this);
