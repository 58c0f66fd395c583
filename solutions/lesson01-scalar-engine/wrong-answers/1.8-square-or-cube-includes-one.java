// WRONG 1.8 squareOrCube
// BECAUSE it took x^2 at x = 1 as well: the condition is x > 1, not x >= 1
if (x.data() >= 1) {
  return x.pow(2);
}
return x.pow(3);
