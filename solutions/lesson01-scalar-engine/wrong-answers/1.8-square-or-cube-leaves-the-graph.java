// WRONG 1.8 squareOrCube
// BECAUSE the power was taken of data(), which is no part of the graph: take it of x
double number = x.data();
return Value.of(number > 1 ? number * number : number * number * number);
