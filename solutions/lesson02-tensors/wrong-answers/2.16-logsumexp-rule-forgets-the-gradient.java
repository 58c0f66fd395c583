// WRONG 2.16 logsumexpRule
// BECAUSE the gradient that arrives was left out: multiply by it
return x.sub(z).exp();
