// WRONG 2.17 add
// BECAUSE the function is the key, so the same one is kept only once: a new Object() is unique
functions.put(function, function);
return () -> functions.remove(function);
