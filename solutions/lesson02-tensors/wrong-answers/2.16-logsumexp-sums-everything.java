// WRONG 2.16 logsumexp
// BECAUSE all rows were added up: sum along the axes
return x.sub(max).exp().sum().log().add(max);
