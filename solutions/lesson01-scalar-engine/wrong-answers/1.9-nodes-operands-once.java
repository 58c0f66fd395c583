// WRONG 1.9 nodes
// BECAUSE an operand that stands twice was listed once: x*x has the operands x and x
List<Node> nodes = new ArrayList<>();
for (Value v : order) {
  List<Integer> operands = v.operands().stream().map(ids::get).distinct().toList();
  nodes.add(Node.of(ids.get(v), v, operands));
}
return nodes;
