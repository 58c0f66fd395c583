// WRONG 1.6 relu
// BECAUSE the derivative 1 was returned alone: multiply it by the gradient that arrives
double local = data > 0 ? 1 : 0;
return new Value(Math.max(data, 0), "relu", gradient -> new double[] {local}, this);
