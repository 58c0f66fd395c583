// WRONG 1.8 sqrt
// BECAUSE the last round started from a number: its root, too, must be a value that came from a
double root = 1;
for (int i = 0; i < 100; i++) {
  root = (root + a.data() / root) / 2;
}
return a.div(Value.of(root));
