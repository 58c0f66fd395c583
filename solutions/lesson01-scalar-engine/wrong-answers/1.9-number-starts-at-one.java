// WRONG 1.9 number
// BECAUSE the ids start at 1: the first node has id 0
Map<Value, Integer> ids = new IdentityHashMap<>();
for (Value value : order) {
  ids.put(value, ids.size() + 1);
}
return ids;
