// WRONG 1.8 sqrt
// BECAUSE the number of rounds was fixed and too small: go on until the root moves no more
Value root = Value.of(1);
for (int i = 0; i < 3; i++) {
  root = root.add(a.div(root)).div(2);
}
return root;
