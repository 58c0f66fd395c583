// WRONG 2.7 execute
// BECAUSE a contribution of null was received as if it were a gradient: receive only what is there
while (!ready.isEmpty()) {
  Node node = ready.poll();
  Tensor[] contributions = visit(node, pending.remove(node).gradient);
  Node[] next = node.next();
  for (int i = 0; i < next.length; i++) {
    if (follows(next[i])) {
      receive(next[i], contributions[i]);
      arrived(next[i]);
    }
  }
}
