// WRONG 1.8 doubleUntil
// BECAUSE it doubled the number inside x, which records nothing: build new values
while (x.data() < limit) {
  x.setData(2 * x.data());
}
return x;
