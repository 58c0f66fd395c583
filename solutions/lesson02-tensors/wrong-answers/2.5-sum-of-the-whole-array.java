// WRONG 2.5 sum
// BECAUSE the whole array was added up: a run goes from `from` to before `to`
double sum = 0;
for (double element : x) {
  sum += element;
}
return sum;
