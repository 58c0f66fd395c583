// WRONG 1.10 descend
// BECAUSE step() found gradients of 0: the order is clear(), backward(), step()
List<Value> parameters = List.of(x);
List<Point> way = new ArrayList<>();
for (int i = 0; i < steps; i++) {
  Value result = f.at(x);
  way.add(Point.of(result, x));
  result.backward();
  clear(parameters);
  step(parameters);
}
way.add(Point.of(f.at(x), x));
return way;
