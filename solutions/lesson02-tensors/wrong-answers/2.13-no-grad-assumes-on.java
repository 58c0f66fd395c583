// WRONG 2.13 noGrad
// BECAUSE it assumed that recording was on before: remember what set(false) returns
set(false);
return new GradMode(true);
