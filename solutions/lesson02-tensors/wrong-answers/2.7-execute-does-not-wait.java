// WRONG 2.7 execute
// BECAUSE a node was ready at its first gradient: it has to wait until every edge has arrived
java.util.Set<Node> seen = new java.util.HashSet<>(ready);
while (!ready.isEmpty()) {
  Node node = ready.poll();
  Tensor[] contributions = visit(node, pending.get(node).gradient);
  Node[] next = node.next();
  for (int i = 0; i < next.length; i++) {
    if (follows(next[i]) && contributions[i] != null) {
      receive(next[i], contributions[i]);
      if (seen.add(next[i])) {
        ready.add(next[i]);
      }
    }
  }
}
