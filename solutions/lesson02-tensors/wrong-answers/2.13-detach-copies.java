// WRONG 2.13 detach
// BECAUSE the elements were copied: a detached tensor shares the array
return new Tensor(array.copy());
