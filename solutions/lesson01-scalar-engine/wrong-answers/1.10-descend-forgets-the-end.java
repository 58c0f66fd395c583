// WRONG 1.10 descend
// BECAUSE the point after the last step is missing: the way has one point more than steps
List<Value> parameters = List.of(x);
List<Point> way = new ArrayList<>();
for (int i = 0; i < steps; i++) {
  Value result = f.at(x);
  way.add(Point.of(result, x));
  clear(parameters);
  result.backward();
  step(parameters);
}
return way;
