// WRONG 1.6 relu
// BECAUSE the gradient passed a negative input: relu is flat there, its derivative 0
return new Value(Math.max(data, 0), "relu", gradient -> new double[] {gradient}, this);
