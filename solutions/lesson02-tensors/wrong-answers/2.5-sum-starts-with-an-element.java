// WRONG 2.5 sum
// BECAUSE a run may have no elements, and then x[from] is not part of it: begin with 0
double sum = x[from];
for (int i = from + 1; i < to; i++) {
  sum += x[i];
}
return sum;
