// WRONG 1.7 difference
// BECAUSE it divided by h, but from x - h to x + h the way is 2h: divide by that
double[] up = x.clone();
double[] down = x.clone();
up[i] += step(x[i]);
down[i] -= step(x[i]);
return (result(f, up) - result(f, down)) / step(x[i]);
