// WRONG 1.10 descend
// BECAUSE gradients of earlier steps were added to each new one: clear() before backward()
List<Value> parameters = List.of(x);
List<Point> way = new ArrayList<>();
for (int i = 0; i < steps; i++) {
  Value result = f.at(x);
  way.add(Point.of(result, x));
  result.backward();
  step(parameters);
}
way.add(Point.of(f.at(x), x));
return way;
