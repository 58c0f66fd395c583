// WRONG 2.17 add
// BECAUSE the handle takes out another key than the one that was put: keep the key in a variable
functions.put(new Object(), function);
return () -> functions.remove(new Object());
