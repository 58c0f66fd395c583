// WRONG 1.6 log
// BECAUSE the gradient was divided by ln x: the derivative of ln x is 1/x
double z = Math.log(data);
return new Value(z, "log", gradient -> new double[] {gradient / z}, this);
