// WRONG 1.8 sqrt
// BECAUSE the iteration ran on numbers, so the derivative is 0: run it on values
double root = 1;
for (int i = 0; i < 100; i++) {
  root = (root + a.data() / root) / 2;
}
return Value.of(root);
