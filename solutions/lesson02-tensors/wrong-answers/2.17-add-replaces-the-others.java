// WRONG 2.17 add
// BECAUSE all hooks have one key, so the last one took the place of the others: new Object()
functions.put("hook", function);
return () -> functions.remove("hook");
