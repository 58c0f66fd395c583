// WRONG 2.11 permute
// BECAUSE the axes went on in the same direction: axis axes[i] of x gets axis i of the gradient
return gradient.permute(axes);
