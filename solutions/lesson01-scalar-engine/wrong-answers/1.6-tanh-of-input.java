// WRONG 1.6 tanh
// BECAUSE 1 - x^2 was taken: the derivative is 1 - z^2 of the result z = tanh x
double x = data;
return new Value(Math.tanh(x), "tanh", gradient -> new double[] {gradient * (1 - x * x)}, this);
