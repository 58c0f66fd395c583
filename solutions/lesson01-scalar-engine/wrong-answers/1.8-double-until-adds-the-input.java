// WRONG 1.8 doubleUntil
// BECAUSE it added x again and again, which makes 3x, 4x, 5x: add the result to itself
Value result = x;
while (result.data() < limit) {
  result = result.add(x);
}
return result;
