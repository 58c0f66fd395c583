// WRONG 1.10 clear
// BECAUSE it set the parameters themselves to 0: set their gradients, setGrad(0)
for (Value parameter : parameters) {
  parameter.setData(0);
}
