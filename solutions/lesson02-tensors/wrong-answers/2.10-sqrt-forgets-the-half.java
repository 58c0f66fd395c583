// WRONG 2.10 sqrt
// BECAUSE the factor 1/2 is missing: the derivative of z = sqrt x is 1/(2z)
return gradient.div(z);
