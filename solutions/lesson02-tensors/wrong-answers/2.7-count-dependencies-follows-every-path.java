// WRONG 2.7 countDependencies
// BECAUSE a node was entered once per path: it goes onto the stack only if discover(node)
ArrayDeque<Node> stack = new ArrayDeque<>();
for (Node root : roots) {
  if (discover(root)) {
    stack.push(root);
  }
}
while (!stack.isEmpty()) {
  for (Node next : stack.pop().next()) {
    if (follows(next)) {
      discover(next);
      stack.push(next);
      pending.get(next).dependencies++;
    }
  }
}
