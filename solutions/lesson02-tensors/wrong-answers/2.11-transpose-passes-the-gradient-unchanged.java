// WRONG 2.11 transpose
// BECAUSE the gradient lies as the result does: exchange its axes to bring it back
return gradient;
