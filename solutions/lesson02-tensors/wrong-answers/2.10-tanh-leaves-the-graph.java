// WRONG 2.10 tanh
// BECAUSE numbers in a Java array have no history: compute the rule with operations on tensors
double[] slopes = z.toDoubles();
for (int i = 0; i < slopes.length; i++) {
  slopes[i] = 1 - slopes[i] * slopes[i];
}
return gradient.mul(new Tensor(gradus.array.NdArray.of(z.shape(), slopes)));
