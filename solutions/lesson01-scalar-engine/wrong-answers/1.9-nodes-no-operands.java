// WRONG 1.9 nodes
// BECAUSE the nodes were listed without their operands: look up the id of each
List<Node> nodes = new ArrayList<>();
for (Value v : order) {
  nodes.add(Node.of(ids.get(v), v, List.of()));
}
return nodes;
