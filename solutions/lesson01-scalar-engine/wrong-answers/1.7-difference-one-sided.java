// WRONG 1.7 difference
// BECAUSE it measured from x up only, which is off by f''h/2: measure from x - h to x + h
double[] up = x.clone();
up[i] += step(x[i]);
return (result(f, up) - result(f, x)) / (up[i] - x[i]);
