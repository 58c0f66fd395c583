// WRONG 1.8 doubleUntil
// BECAUSE each round started again from a number: double the value, so that rounds are linked
Value result = x;
while (result.data() < limit) {
  result = Value.of(2 * result.data());
}
return result;
