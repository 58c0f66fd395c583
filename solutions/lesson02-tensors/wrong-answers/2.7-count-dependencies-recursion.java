// WRONG 2.7 countDependencies
// BECAUSE it calls itself for every node below, until the call stack is full: keep a stack of nodes
for (Node root : roots) {
  if (discover(root)) {
    for (Node next : root.next()) {
      if (follows(next)) {
        countDependencies(List.of(next));
        pending.get(next).dependencies++;
      }
    }
  }
}
