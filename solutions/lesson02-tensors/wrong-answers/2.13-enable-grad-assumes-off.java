// WRONG 2.13 enableGrad
// BECAUSE it assumed that recording was off before: remember what set(true) returns
set(true);
return new GradMode(false);
