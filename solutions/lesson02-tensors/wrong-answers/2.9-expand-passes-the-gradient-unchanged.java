// WRONG 2.9 expand
// BECAUSE the gradient still has the repeated shape: add up what belongs to one element
return gradient;
