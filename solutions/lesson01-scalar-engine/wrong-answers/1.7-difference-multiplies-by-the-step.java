// WRONG 1.7 difference
// BECAUSE rise / 2 * h is (rise / 2) * h: to divide by the way, write rise / (2 * h)
double h = step(x[i]);
double[] up = x.clone();
double[] down = x.clone();
up[i] += h;
down[i] -= h;
return (result(f, up) - result(f, down)) / 2 * h;
