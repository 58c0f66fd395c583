// WRONG 1.10 descend
// BECAUSE each point was noted after the step, with the value from before: note it first
List<Value> parameters = List.of(x);
List<Point> way = new ArrayList<>();
for (int i = 0; i < steps; i++) {
  Value result = f.at(x);
  clear(parameters);
  result.backward();
  step(parameters);
  way.add(Point.of(result, x));
}
way.add(Point.of(f.at(x), x));
return way;
