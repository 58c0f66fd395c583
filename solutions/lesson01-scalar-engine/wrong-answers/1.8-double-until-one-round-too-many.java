// WRONG 1.8 doubleUntil
// BECAUSE it doubled once more when the limit was reached already: go on while data() < limit
Value result = x;
while (result.data() <= limit) {
  result = result.add(result);
}
return result;
