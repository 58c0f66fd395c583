// WRONG 2.7 countDependencies
// BECAUSE the roots have no place in pending: discover(root) before it goes onto the stack
ArrayDeque<Node> stack = new ArrayDeque<>(roots);
while (!stack.isEmpty()) {
  for (Node next : stack.pop().next()) {
    if (follows(next)) {
      if (discover(next)) {
        stack.push(next);
      }
      pending.get(next).dependencies++;
    }
  }
}
