// WRONG 2.12 of
// BECAUSE the ones of earlier rows were still in the cotangent: make a new one for each row
List<Tensor> rows = new ArrayList<>();
Tensor unit = y.zerosLike();
for (int i = 0; i < y.numel(); i++) {
  rows.add(product(unit.set(1, i), y, x));
}
return Tensor.stack(rows, 0);
