// WRONG 1.8 squareOrCube
// BECAUSE both branches were computed and added: return only the one that was chosen
return x.pow(2).add(x.pow(3));
