// WRONG 2.7 execute
// BECAUSE where nothing is passed on, the edge never arrived: arrived(next[i]) there too
while (!ready.isEmpty()) {
  Node node = ready.poll();
  Tensor[] contributions = visit(node, pending.remove(node).gradient);
  Node[] next = node.next();
  for (int i = 0; i < next.length; i++) {
    if (follows(next[i]) && contributions[i] != null) {
      receive(next[i], contributions[i]);
      arrived(next[i]);
    }
  }
}
