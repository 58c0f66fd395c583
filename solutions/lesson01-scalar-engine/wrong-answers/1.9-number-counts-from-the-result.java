// WRONG 1.9 number
// BECAUSE the ids count from the result: the first node of the order has id 0
Map<Value, Integer> ids = new IdentityHashMap<>();
for (Value value : order) {
  ids.put(value, order.size() - 1 - ids.size());
}
return ids;
