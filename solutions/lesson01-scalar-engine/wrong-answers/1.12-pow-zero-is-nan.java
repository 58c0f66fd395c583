// WRONG 1.12 pow
// BECAUSE x^0 at 0 became 0 * 0^(-1), which is NaN: a power of 0 has derivative 0
return chain(Math.pow(value, n), n * Math.pow(value, n - 1));
