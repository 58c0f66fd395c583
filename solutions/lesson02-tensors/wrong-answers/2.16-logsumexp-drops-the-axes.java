// WRONG 2.16 logsumexp
// BECAUSE without its axes the sum of a row meets the maxima of all rows: keep them, sum(axes, true)
return x.sub(max).exp().sum(axes, false).log().add(max);
