// WRONG 2.13 enableGrad
// BECAUSE it switches off, as noGrad does: set(true)
return new GradMode(set(false));
