// WRONG 1.10 descend
// BECAUSE f was recorded once, before the loop, with the first numbers: call f.at(x) in each step
List<Value> parameters = List.of(x);
List<Point> way = new ArrayList<>();
Value result = f.at(x);
for (int i = 0; i < steps; i++) {
  way.add(Point.of(result, x));
  clear(parameters);
  result.backward();
  step(parameters);
}
way.add(Point.of(f.at(x), x));
return way;
