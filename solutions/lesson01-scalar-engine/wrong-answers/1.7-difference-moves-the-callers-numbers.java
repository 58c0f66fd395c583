// WRONG 1.7 difference
// BECAUSE it moved the number in the caller's own array: move it in a copy, x.clone()
double h = step(x[i]);
x[i] += h;
double up = result(f, x);
x[i] -= 2 * h;
return (up - result(f, x)) / (2 * h);
