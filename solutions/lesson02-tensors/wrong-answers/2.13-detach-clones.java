// WRONG 2.13 detach
// BECAUSE clone() is an operation: it copies the elements and records the way back
return clone();
