// WRONG 2.9 expand
// BECAUSE the mean over the repetitions was taken: their gradients add up
return gradient.sumTo(from).mul((double) from.numel() / Math.max(1, to.numel()));
