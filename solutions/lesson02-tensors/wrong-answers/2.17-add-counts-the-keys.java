// WRONG 2.17 add
// BECAUSE size() gave a key for the second time after a hook was closed: new Object() is unique
Object key = functions.size();
functions.put(key, function);
return () -> functions.remove(key);
