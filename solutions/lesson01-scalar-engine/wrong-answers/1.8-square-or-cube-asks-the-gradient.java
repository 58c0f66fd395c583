// WRONG 1.8 squareOrCube
// BECAUSE the condition asked for the gradient, which is 0 before backward(): ask for data()
if (x.grad() > 1) {
  return x.pow(2);
}
return x.pow(3);
