// WRONG 1.10 clear
// BECAUSE it set the gradients to 1: only the result starts at 1, and backward() does that
for (Value parameter : parameters) {
  parameter.setGrad(1);
}
