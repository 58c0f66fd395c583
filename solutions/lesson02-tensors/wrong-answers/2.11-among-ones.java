// WRONG 2.11 among
// BECAUSE what the view leaves out got 1: it did not go into the result, so its gradient is 0
NdArray part = inputs[0].array();
NdArray result = NdArray.full(whole, 1, part.dtype(), part.device());
view.view(result).copyFrom(part);
return new Tensor(result);
