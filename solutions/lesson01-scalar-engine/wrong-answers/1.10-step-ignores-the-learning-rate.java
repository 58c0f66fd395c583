// WRONG 1.10 step
// BECAUSE it moved by the whole gradient: multiply it by the learning rate
for (Value parameter : parameters) {
  parameter.setData(parameter.data() - parameter.grad());
}
