// WRONG 2.7 countDependencies
// BECAUSE it went on where there is no node: only edges that follows(next) are counted
ArrayDeque<Node> stack = new ArrayDeque<>();
for (Node root : roots) {
  if (discover(root)) {
    stack.push(root);
  }
}
while (!stack.isEmpty()) {
  for (Node next : stack.pop().next()) {
    if (discover(next)) {
      stack.push(next);
    }
    pending.get(next).dependencies++;
  }
}
