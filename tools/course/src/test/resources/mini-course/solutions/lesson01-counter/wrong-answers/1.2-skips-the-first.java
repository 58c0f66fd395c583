// WRONG 1.2 countAll
// BECAUSE the first text was left out: start at the beginning
for (int i = 1; i < texts.size(); i++) {
  increment();
}
