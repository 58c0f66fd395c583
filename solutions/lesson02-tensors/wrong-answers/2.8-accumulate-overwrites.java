// WRONG 2.8 accumulate
// BECAUSE the new gradient took the place of the old one: add them
leaf.setGrad(GradMode.isEnabled() ? gradient.clone() : new Tensor(gradient.array().copy()));
