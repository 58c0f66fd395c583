// WRONG 2.7 execute
// BECAUSE nobody was told that an edge has arrived, so no node below the roots is ever ready
while (!ready.isEmpty()) {
  Node node = ready.poll();
  Tensor[] contributions = visit(node, pending.remove(node).gradient);
  Node[] next = node.next();
  for (int i = 0; i < next.length; i++) {
    if (follows(next[i]) && contributions[i] != null) {
      receive(next[i], contributions[i]);
    }
  }
}
