// WRONG 1.7 difference
// BECAUSE it returned the rise of the result, not the slope: divide it by 2h
double[] up = x.clone();
double[] down = x.clone();
up[i] += step(x[i]);
down[i] -= step(x[i]);
return result(f, up) - result(f, down);
