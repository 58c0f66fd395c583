// WRONG 2.7 execute
// BECAUSE it went on to nodes that nobody counted: both loops have to ask follows(next)
while (!ready.isEmpty()) {
  Node node = ready.poll();
  Tensor[] contributions = visit(node, pending.remove(node).gradient);
  Node[] next = node.next();
  for (int i = 0; i < next.length; i++) {
    if (next[i] != null) {
      if (contributions[i] != null) {
        receive(next[i], contributions[i]);
      }
      arrived(next[i]);
    }
  }
}
