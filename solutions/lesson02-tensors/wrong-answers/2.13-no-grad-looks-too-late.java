// WRONG 2.13 noGrad
// BECAUSE it looked what was before when that was gone: set returns it
set(false);
return new GradMode(isEnabled());
