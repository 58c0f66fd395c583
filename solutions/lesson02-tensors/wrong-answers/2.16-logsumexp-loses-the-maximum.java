// WRONG 2.16 logsumexp
// BECAUSE the maximum was taken away and not put back: add it at the end
return x.sub(max).exp().sum(axes, true).log();
