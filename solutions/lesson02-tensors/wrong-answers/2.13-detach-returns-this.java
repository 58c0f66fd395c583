// WRONG 2.13 detach
// BECAUSE this tensor was returned, with its history: return a new one on the same array
return this;
