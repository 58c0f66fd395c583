// WRONG 2.16 logsumexp
// BECAUSE e^1000 is infinite: take the maximum away before exp, add it after the logarithm
return x.exp().sum(axes, true).log();
