// WRONG 1.9 number
// BECAUSE nodes with the same number got the same id: number the nodes, not their numbers
Map<Double, Integer> byNumber = new java.util.HashMap<>();
Map<Value, Integer> ids = new IdentityHashMap<>();
for (Value value : order) {
  byNumber.putIfAbsent(value.data(), ids.size());
  ids.put(value, byNumber.get(value.data()));
}
return ids;
