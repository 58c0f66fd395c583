// WRONG 2.11 reshape
// BECAUSE transpose changes the order of the elements, and reshape had kept it: reshape back
return gradient.transpose(0, -1).reshape(from.sizes());
