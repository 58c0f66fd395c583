// WRONG 2.11 among
// BECAUSE the gradient was written to a copy: write to the view, whose elements the zeros share
NdArray part = inputs[0].array();
NdArray result = NdArray.zeros(whole, part.dtype(), part.device());
view.view(result).copy().copyFrom(part);
return new Tensor(result);
