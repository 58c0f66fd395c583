// WRONG 1.8 squareOrCube
// BECAUSE the branches are the wrong way round: x^2 where x > 1, x^3 elsewhere
if (x.data() > 1) {
  return x.pow(3);
}
return x.pow(2);
