// WRONG 2.12 of
// BECAUSE there is a row for each element of y, not for each of x
List<Tensor> rows = new ArrayList<>();
for (int i = 0; i < x.numel(); i++) {
  Tensor unit = y.zerosLike().set(1, i);
  rows.add(product(unit, y, x));
}
return Tensor.stack(rows, 0);
