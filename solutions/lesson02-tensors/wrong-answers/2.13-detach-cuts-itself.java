// WRONG 2.13 detach
// BECAUSE this tensor lost its own history: leave it alone, and return a new one
gradFn = null;
return this;
