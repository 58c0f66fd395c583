// WRONG 1.9 nodes
// BECAUSE number and gradient changed places: data() comes first, then grad()
List<Node> nodes = new ArrayList<>();
for (Value v : order) {
  List<Integer> operands = v.operands().stream().map(ids::get).toList();
  nodes.add(new Node(ids.get(v), v.op(), v.label(), v.grad(), v.data(), operands));
}
return nodes;
