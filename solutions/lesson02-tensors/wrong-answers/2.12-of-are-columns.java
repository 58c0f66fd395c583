// WRONG 2.12 of
// BECAUSE each gradient became a column: it is a row, so stack along axis 0
List<Tensor> rows = new ArrayList<>();
for (int i = 0; i < y.numel(); i++) {
  Tensor unit = y.zerosLike().set(1, i);
  rows.add(product(unit, y, x));
}
return Tensor.stack(rows, 1);
