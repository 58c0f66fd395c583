// WRONG 2.13 noGrad
// BECAUSE it remembered the mode and did not switch it off: set(false)
return new GradMode(isEnabled());
