// WRONG 1.6 tanh
// BECAUSE the result was not squared: the derivative of z = tanh x is 1 - z^2
double z = Math.tanh(data);
return new Value(z, "tanh", gradient -> new double[] {gradient * (1 - z)}, this);
