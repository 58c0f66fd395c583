// WRONG 2.16 logsumexpRule
// BECAUSE infinity / infinity is NaN: e^x / e^z is e^(x - z)
return gradient.mul(x.exp().div(z.exp()));
