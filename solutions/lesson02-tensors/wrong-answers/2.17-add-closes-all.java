// WRONG 2.17 add
// BECAUSE closing one handle took out every hook: remove only its own key
functions.put(new Object(), function);
return functions::clear;
