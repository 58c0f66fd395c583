// WRONG 1.1
// BECAUSE the count was set to 1: raise it by one
count = 1;
