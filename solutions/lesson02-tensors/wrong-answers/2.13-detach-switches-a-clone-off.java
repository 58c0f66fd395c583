// WRONG 2.13 detach
// BECAUSE clone() is an operation, and only a leaf can be switched off: make a new tensor on the array
return clone().requiresGrad(false);
